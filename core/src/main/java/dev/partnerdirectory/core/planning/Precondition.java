package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Digest;
import dev.partnerdirectory.core.plan.PlannedLicense;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the current state that a change depends on, and whether the change is already in effect. */
public final class Precondition {
    private static final String TO_COME = "to come";
    private static final String GONE = "gone";

    private Precondition() {}

    /** A fingerprint of the state that matters for this change. While it stays the same, the change is correct. */
    public static String fingerprint(Change change, CustomerView view) {
        return Digest.of(change.kind() + " " + what(change, view));
    }

    private static String what(Change change, CustomerView view) {
        return switch (change.kind()) {
            case CREATE_USER ->
                view.bearer(change.person().name())
                        .map(bearer -> bearer.id().value())
                        .orElse("nobody");
            case UPDATE_USER ->
                id(change)
                        .flatMap(view::active)
                        .map(user -> ((Change.UpdateUser) change)
                                .fields()
                                .valuesIn(user)
                                .toString())
                        .orElse(GONE);
            case DELETE_USER ->
                id(change)
                        .flatMap(view::active)
                        .map(user -> user.userPrincipalName().key() + sorted(view.rolesOf(user.id())))
                        .orElse(GONE);
            case RESTORE_USER -> restorable(change, view);
            case GRANT_ROLE -> held(change, ((Change.GrantRole) change).role(), view);
            case REVOKE_ROLE -> held(change, ((Change.RevokeRole) change).role(), view);
            case ASSIGN_LICENSE -> licensed(change, ((Change.AssignLicense) change).licenses(), view);
            case REMOVE_LICENSE -> licensed(change, ((Change.RemoveLicense) change).licenses(), view);
        };
    }

    private static Optional<UserId> id(Change change) {
        return change.person().id();
    }

    private static String restorable(Change change, CustomerView view) {
        UserId id = id(change).orElseThrow();
        if (view.active(id).isPresent()) {
            return "active";
        }
        return view.deleted(id).isEmpty()
                ? GONE
                : view.bearer(change.person().name())
                        .map(bearer -> "taken by " + bearer.id())
                        .orElse("deleted");
    }

    private static String held(Change change, RoleId role, CustomerView view) {
        return id(change)
                .map(user -> isThereOrDeleted(change, view) + view.holders(role).contains(user))
                .orElse(TO_COME);
    }

    private static String licensed(Change change, List<PlannedLicense> licenses, CustomerView view) {
        return id(change)
                .map(user -> view.active(user).isEmpty()
                        ? GONE
                        : licenses.stream()
                                .map(license -> license.sku()
                                        + view.plansOf(user, license.sku())
                                                .map(Precondition::sorted)
                                                .orElse("none"))
                                .collect(Collectors.joining(" ")))
                .orElse(TO_COME);
    }

    private static String isThereOrDeleted(Change change, CustomerView view) {
        return id(change).flatMap(view::active).isPresent() ? "" : GONE + " ";
    }

    private static String sorted(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * Whether the change is in effect.
     *
     * @param user the user's id, even if the plan creates the user
     */
    public static boolean isSo(Change change, UserId user, CustomerView view) {
        return switch (change.kind()) {
            case CREATE_USER, RESTORE_USER -> view.active(user).isPresent();
            case UPDATE_USER ->
                view.active(user)
                        .filter(now -> ((Change.UpdateUser) change)
                                .fields()
                                .notYetIn(now)
                                .isEmpty())
                        .isPresent();
            case DELETE_USER -> view.active(user).isEmpty();
            case GRANT_ROLE -> view.holders(((Change.GrantRole) change).role()).contains(user);
            case REVOKE_ROLE ->
                !view.holders(((Change.RevokeRole) change).role()).contains(user);
            case ASSIGN_LICENSE ->
                view.active(user).isPresent()
                        && ((Change.AssignLicense) change)
                                .licenses().stream().allMatch(license -> isHeld(license, user, view));
            case REMOVE_LICENSE ->
                view.active(user).isEmpty()
                        || ((Change.RemoveLicense) change)
                                .licenses().stream().noneMatch(license -> isHeld(license, user, view));
        };
    }

    private static boolean isHeld(PlannedLicense license, UserId user, CustomerView view) {
        return view.plansOf(user, license.sku()).isPresent();
    }
}
