package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.List;
import java.util.Set;

/**
 * Sees to it, just before power is taken from somebody, that somebody else still has it: the grants that the plan
 * counted on may have failed since. Immutable, thread-safe.
 */
final class LastHolder {
    private final RoleCatalog catalog;
    private final boolean stays;

    /** @param stays whether the policy keeps last holders at all */
    LastHolder(RoleCatalog catalog, boolean stays) {
        this.catalog = catalog;
        this.stays = stays;
    }

    /** @throws GuardRail if the step would leave such a role without a holder */
    void refuse(DirectorySession unit, PlanStep step, UserId user) {
        if (!stays) {
            return;
        }
        CustomerView view = CustomerView.ofSome(unit, step.customer(), 1);
        for (RoleId role : step.change().roles()) {
            if (catalog.isPrivileged(role) && view.holders(role).equals(Set.of(user))) {
                throw new GuardRail(
                        List.of(new Violation(
                                "step " + step.number(), "would take the last holder of " + catalog.nameOf(role))),
                        ErrorDetails.none()
                                .withCustomer(step.customer())
                                .withRemedy("see that somebody else holds the role, then plan again"));
            }
        }
    }
}
