package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The limits for every run, with any plan.
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
 * @param mostHolders                  how many may hold a role in one customer; by id, or by any name of the catalogue
 */
public record Policy(
        Set<UserRef> protectedUsers,
        Set<RoleRef> protectedRoles,
        Bounds steps,
        Bounds percent,
        boolean lastHolderStays,
        boolean privilegedGrantsNeedApproval,
        Optional<Approval> approval,
        int share,
        Map<RoleRef, Integer> mostHolders) {
    /** The share that is all of a quota, in per cent. The smallest share is 1. */
    public static final int WHOLE = 100;

    public Policy {
        protectedUsers = Set.copyOf(protectedUsers);
        protectedRoles = Set.copyOf(protectedRoles);
        mostHolders = Map.copyOf(mostHolders);
    }

    /** The last holder stays and privileged grants need an approval. No user is protected and there are no ceilings. */
    public static Policy standard() {
        return new Policy(
                Set.of(), Set.of(), Bounds.none(), Bounds.none(), true, true, Optional.empty(), WHOLE, Map.of());
    }

    /** Whether there are ceilings in per cent. A plan must then give the number of users. */
    public boolean countsUsers() {
        return !percent.equals(Bounds.none());
    }

    public Policy withProtectedUsers(Set<UserRef> users) {
        return with(draft -> draft.protectedUsers = users);
    }

    public Policy withProtectedRoles(Set<RoleRef> roles) {
        return with(draft -> draft.protectedRoles = roles);
    }

    public Policy withSteps(Bounds most) {
        return with(draft -> draft.steps = most);
    }

    public Policy withPercent(Bounds most) {
        return with(draft -> draft.percent = most);
    }

    public Policy withLastHolder(boolean stays) {
        return with(draft -> draft.lastHolderStays = stays);
    }

    public Policy withApprovals(boolean needed) {
        return with(draft -> draft.privilegedGrantsNeedApproval = needed);
    }

    /** Privileged grants need no approval. */
    public Policy withoutApprovals() {
        return withApprovals(false);
    }

    public Policy withApproval(Approval given) {
        return with(draft -> draft.approval = Optional.of(given));
    }

    public Policy withShare(int most) {
        return with(draft -> draft.share = most);
    }

    /** Limits the share of each quota further; it stays as it is if {@code most} allows more. */
    public Policy withShareWithin(int most) {
        return withShare(Math.min(share, most));
    }

    public Policy withMostHolders(Map<RoleRef, Integer> most) {
        return with(draft -> draft.mostHolders = most);
    }

    private Policy with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.policy();
    }

    /** A copy that can be changed. */
    private final class Draft {
        private Set<UserRef> protectedUsers = protectedUsers();
        private Set<RoleRef> protectedRoles = protectedRoles();
        private Bounds steps = steps();
        private Bounds percent = percent();
        private boolean lastHolderStays = lastHolderStays();
        private boolean privilegedGrantsNeedApproval = privilegedGrantsNeedApproval();
        private Optional<Approval> approval = approval();
        private int share = share();
        private Map<RoleRef, Integer> mostHolders = mostHolders();

        Policy policy() {
            return new Policy(
                    protectedUsers,
                    protectedRoles,
                    steps,
                    percent,
                    lastHolderStays,
                    privilegedGrantsNeedApproval,
                    approval,
                    share,
                    mostHolders);
        }
    }
}
