package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.Optional;
import java.util.Set;

/**
 * What no run may do, whatever its plan says.
 *
 * @param protectedUsers               to whom nothing is done, in whichever customer
 * @param protectedRoles               whose members stay as they are; by id, or by any name of the catalogue
 * @param steps                        most steps
 * @param percent                      most steps in per cent of active users: of the customer, or of all the plan's
 *                                     customers; where that comes to less than one step, one is allowed, but none at 0
 * @param lastHolderStays              whether a role that gives power over others must keep a holder where it has one
 * @param privilegedGrantsNeedApproval whether such a role may be given only with an approval of just this plan
 * @param approval                     somebody's word that the privileged grants of a plan are wanted
 * @param share                        most of each of the service's quotas that a run may use, in per cent
 */
public record Policy(
        Set<UserRef> protectedUsers,
        Set<RoleRef> protectedRoles,
        Bounds steps,
        Bounds percent,
        boolean lastHolderStays,
        boolean privilegedGrantsNeedApproval,
        Optional<Approval> approval,
        int share) {
    private static final int WHOLE = 100;

    public Policy {
        protectedUsers = Set.copyOf(protectedUsers);
        protectedRoles = Set.copyOf(protectedRoles);
    }

    /** The last holder stays and privileged grants need an approval; nobody is protected and there are no ceilings. */
    public static Policy standard() {
        return new Policy(Set.of(), Set.of(), Bounds.none(), Bounds.none(), true, true, Optional.empty(), WHOLE);
    }

    /** Whether it has ceilings in per cent, so that a plan must say how many users there are. */
    public boolean countsUsers() {
        return !percent.equals(Bounds.none());
    }

    public Policy withProtectedUsers(Set<UserRef> users) {
        return new Policy(
                users, protectedRoles, steps, percent, lastHolderStays, privilegedGrantsNeedApproval, approval, share);
    }

    public Policy withProtectedRoles(Set<RoleRef> roles) {
        return new Policy(
                protectedUsers, roles, steps, percent, lastHolderStays, privilegedGrantsNeedApproval, approval, share);
    }

    public Policy withSteps(Bounds most) {
        return new Policy(
                protectedUsers,
                protectedRoles,
                most,
                percent,
                lastHolderStays,
                privilegedGrantsNeedApproval,
                approval,
                share);
    }

    public Policy withPercent(Bounds most) {
        return new Policy(
                protectedUsers,
                protectedRoles,
                steps,
                most,
                lastHolderStays,
                privilegedGrantsNeedApproval,
                approval,
                share);
    }

    public Policy withLastHolder(boolean stays) {
        return new Policy(
                protectedUsers, protectedRoles, steps, percent, stays, privilegedGrantsNeedApproval, approval, share);
    }

    public Policy withApprovals(boolean needed) {
        return new Policy(protectedUsers, protectedRoles, steps, percent, lastHolderStays, needed, approval, share);
    }

    /** Privileged grants need no approval. */
    public Policy withoutApprovals() {
        return withApprovals(false);
    }

    public Policy withApproval(Approval given) {
        return new Policy(
                protectedUsers,
                protectedRoles,
                steps,
                percent,
                lastHolderStays,
                privilegedGrantsNeedApproval,
                Optional.of(given),
                share);
    }

    public Policy withShare(int most) {
        return new Policy(
                protectedUsers,
                protectedRoles,
                steps,
                percent,
                lastHolderStays,
                privilegedGrantsNeedApproval,
                approval,
                most);
    }
}
