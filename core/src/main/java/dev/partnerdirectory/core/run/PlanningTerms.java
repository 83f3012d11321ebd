package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.planning.Purpose;
import java.util.Optional;

/**
 * The purpose for which a manifest is read, and what is known in advance.
 *
 * @param counted whether the plan must give each customer's number of users, which ceilings in per cent need
 * @param known   an active user of the manifest's only customer, who was just read
 */
record PlanningTerms(Purpose purpose, boolean counted, Optional<CustomerUser> known) {
    /** For a plan that is checked against a policy later. */
    static PlanningTerms provision() {
        return new PlanningTerms(Purpose.PROVISION, true, Optional.empty());
    }

    /** For a plan that is checked against this policy at once. */
    static PlanningTerms onboard(Policy policy) {
        return new PlanningTerms(Purpose.ONBOARD, policy.countsUsers(), Optional.empty());
    }

    static PlanningTerms offboard(Policy policy, CustomerUser leaver) {
        return new PlanningTerms(Purpose.OFFBOARD, policy.countsUsers(), Optional.of(leaver));
    }
}
