package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.planning.Purpose;
import java.util.Optional;

/**
 * What a manifest is read for, and what is known before.
 *
 * @param counted whether the plan must say how many users a customer has: ceilings in per cent need that
 * @param known   an active user of the manifest's only customer, read a moment ago
 */
record PlanningTerms(Purpose purpose, boolean counted, Optional<CustomerUser> known) {
    /** For a plan that is held against a policy later. */
    static PlanningTerms provision() {
        return new PlanningTerms(Purpose.PROVISION, true, Optional.empty());
    }

    /** For a plan that is held against this policy at once. */
    static PlanningTerms onboard(Policy policy) {
        return new PlanningTerms(Purpose.ONBOARD, policy.countsUsers(), Optional.empty());
    }

    static PlanningTerms offboard(Policy policy, CustomerUser leaver) {
        return new PlanningTerms(Purpose.OFFBOARD, policy.countsUsers(), Optional.of(leaver));
    }
}
