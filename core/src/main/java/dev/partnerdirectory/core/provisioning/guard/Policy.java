package dev.partnerdirectory.core.provisioning.guard;

import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.Set;

/**
 * What no run may do, whatever its plan says.
 *
 * @param protectedUsers             to whom nothing is done, in whichever customer
 * @param protectedRoles             whose members stay as they are; by id, or by any name of the catalogue
 * @param perRun                     ceilings of a whole plan
 * @param perCustomer                ceilings of each customer's part
 * @param perRunPercent              as {@code perRun}, in per cent of the active users of all the plan's customers
 * @param perCustomerPercent         as {@code perCustomer}, in per cent of the customer's active users; where a ceiling
 *                                   in per cent comes to less than one step, one step is allowed, but none at 0
 * @param lastHolderStays            whether a role that gives power over others must keep a holder where it has one
 * @param privilegedGrantsNeedApproval whether such a role may be given only with an approval of just this plan
 */
public record Policy(
        Set<UserRef> protectedUsers,
        Set<RoleRef> protectedRoles,
        Ceilings perRun,
        Ceilings perCustomer,
        Ceilings perRunPercent,
        Ceilings perCustomerPercent,
        boolean lastHolderStays,
        boolean privilegedGrantsNeedApproval) {
    public Policy {
        protectedUsers = Set.copyOf(protectedUsers);
        protectedRoles = Set.copyOf(protectedRoles);
    }

    /** The last holder stays and privileged grants need an approval; nobody is protected and there are no ceilings. */
    public static Policy standard() {
        return new Policy(
                Set.of(), Set.of(), Ceilings.none(), Ceilings.none(), Ceilings.none(), Ceilings.none(), true, true);
    }

    public Policy withProtectedUsers(Set<UserRef> users) {
        return new Policy(
                users,
                protectedRoles,
                perRun,
                perCustomer,
                perRunPercent,
                perCustomerPercent,
                lastHolderStays,
                privilegedGrantsNeedApproval);
    }

    public Policy withProtectedRoles(Set<RoleRef> roles) {
        return new Policy(
                protectedUsers,
                roles,
                perRun,
                perCustomer,
                perRunPercent,
                perCustomerPercent,
                lastHolderStays,
                privilegedGrantsNeedApproval);
    }

    /** Ceilings in steps. */
    public Policy withCeilings(Ceilings run, Ceilings customer) {
        return new Policy(
                protectedUsers,
                protectedRoles,
                run,
                customer,
                perRunPercent,
                perCustomerPercent,
                lastHolderStays,
                privilegedGrantsNeedApproval);
    }

    /** Ceilings in per cent. */
    public Policy withPercentCeilings(Ceilings run, Ceilings customer) {
        return new Policy(
                protectedUsers,
                protectedRoles,
                perRun,
                perCustomer,
                run,
                customer,
                lastHolderStays,
                privilegedGrantsNeedApproval);
    }

    /** Privileged grants need no approval. */
    public Policy withoutApprovals() {
        return new Policy(
                protectedUsers,
                protectedRoles,
                perRun,
                perCustomer,
                perRunPercent,
                perCustomerPercent,
                lastHolderStays,
                false);
    }
}
