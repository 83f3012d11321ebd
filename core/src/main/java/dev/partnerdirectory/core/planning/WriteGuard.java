package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.guard.Approver;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks one write against a policy just before it is sent. It reads only the holders of a privileged role that is
 * taken away. Immutable, thread-safe.
 */
public record WriteGuard(Policy policy, Approver approver, RoleCatalog catalog) {
    private static final String PARTNER = "the partner's own account";

    /**
     * Checks a change of a customer's directory.
     *
     * @param named the customer as a message names it
     * @throws GuardRail if the policy forbids it
     */
    public void check(DirectorySession session, CustomerId customer, CustomerRef named, Change change) {
        CustomerView view = CustomerView.ofSome(session, customer, 1);
        check("customer " + named, change, view::holders, ErrorDetails.none().withCustomer(customer));
    }

    /**
     * Checks a change of the partner's own account.
     *
     * @param holders reads the holders of one of its roles
     * @throws GuardRail if the policy forbids it
     */
    public void checkPartner(Change change, Function<RoleId, Set<UserId>> holders) {
        check(PARTNER, change, holders, ErrorDetails.none());
    }

    private void check(String owner, Change change, Function<RoleId, Set<UserId>> holders, ErrorDetails details) {
        GuardRails.check(owner, change, policy, catalog, holders).require(approver, details);
    }

    /** The roles that a user loses when deleted. They are not read if the policy does not need them. */
    public Set<RoleId> rolesOf(DirectorySession session, CustomerId customer, UserId user) {
        return policy.lastHolderStays() || !policy.protectedRoles().isEmpty()
                ? CustomerView.ofSome(session, customer, 1).rolesOf(user)
                : Set.of();
    }
}
