package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.Optional;
import java.util.Set;

/**
 * The limits that no run may exceed, whatever its plan says.
 *
 * @param protectedUsers               users of any customer that may not be changed
 * @param protectedRoles               roles whose members may not be changed; by id, or by any name of the catalogue
 * @param steps                        the most steps
 * @param percent                      the most steps, in per cent of active users: of the customer, or of all the
 *     plan's customers. If that is less than one step, one step is allowed, but none at 0
 * @param lastHolderStays              whether a privileged role that has a holder must keep one
 * @param privilegedGrantsNeedApproval whether a privileged role may be granted only with an approval of this very plan
 * @param approval                     the approval of a plan's privileged grants
 * @param share                        the most that a run may use of each of the service's quotas, in per cent
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

    /** The last holder stays and privileged grants need an approval. No user is protected and there are no ceilings. */
    public static Policy standard() {
        return new Policy(Set.of(), Set.of(), Bounds.none(), Bounds.none(), true, true, Optional.empty(), WHOLE);
    }

    /** Whether there are ceilings in per cent. A plan must then give the number of users. */
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
