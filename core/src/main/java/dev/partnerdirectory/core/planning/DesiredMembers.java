package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desired members of one customer's roles, from users' rows and from role sets together. For one thread. */
final class DesiredMembers {
    private record Membership(RoleId role, UserPrincipalName name) {}

    private record Wanted(long row, Person person) {}

    private final CustomerView view;
    private final CustomerPlanBuilder section;
    private final Map<UserPrincipalName, DesiredUser> users;
    private final List<Violation> faults;
    private final Map<Membership, Wanted> wanted = new HashMap<>();
    private final Map<RoleId, DesiredRole> sets = new HashMap<>();
    private final Map<RoleId, Set<UserPrincipalName>> setMembers = new HashMap<>();

    DesiredMembers(
            CustomerView view,
            CustomerPlanBuilder section,
            Map<UserPrincipalName, DesiredUser> users,
            List<Violation> faults) {
        this.view = view;
        this.section = section;
        this.users = users;
        this.faults = faults;
    }

    void enter(DesiredUser user, Person person, RoleId role) {
        wanted.put(new Membership(role, user.name()), new Wanted(user.row(), person));
    }

    void enter(DesiredRole set, RoleId role) {
        DesiredRole first = sets.putIfAbsent(role, set);
        if (first != null) {
            faults.add(new Violation(
                    Math.max(first.row(), set.row()),
                    "role",
                    "'%s' is already in row %d".formatted(section.nameOf(role), Math.min(first.row(), set.row()))));
            return;
        }
        Set<UserPrincipalName> members = new HashSet<>();
        setMembers.put(role, members);
        for (UserRef ref : set.members()) {
            person(set, ref).ifPresent(person -> {
                members.add(person.name());
                wanted.putIfAbsent(new Membership(role, person.name()), new Wanted(set.row(), person));
            });
        }
    }

    private Optional<Person> person(DesiredRole set, UserRef ref) {
        Optional<CustomerUser> there =
                ref instanceof UserId id ? view.active(id) : view.bearer((UserPrincipalName) ref);
        Optional<DesiredUser> row = Optional.ofNullable(there.map(user -> users.get(user.userPrincipalName()))
                .orElseGet(() -> ref instanceof UserPrincipalName name ? users.get(name) : null));
        if (row.filter(user -> !user.present()).isPresent()) {
            faults.add(new Violation(
                    set.row(),
                    "members",
                    "'%s' is to be absent, says row %d".formatted(ref, row.get().row())));
            return Optional.empty();
        }
        if (there.filter(user -> user.userPrincipalName().isMalformed()).isPresent()) {
            faults.add(new Violation(
                    set.row(), "members", "'%s' has no name to sign in with, so no plan changes it".formatted(ref)));
            return Optional.empty();
        }
        Optional<Person> person = there.map(Person::of).or(() -> row.map(DesiredUser::toCome));
        if (person.isEmpty()) {
            faults.add(new Violation(
                    set.row(),
                    "members",
                    "'%s' is not known: no active user has this name or id, and no row creates one".formatted(ref)));
        }
        return person;
    }

    /** Grants the roles that are not held, and revokes those that an authoritative set leaves out. */
    void plan() {
        wanted.forEach((membership, want) -> {
            refuseOutsider(membership, want);
            if (want.person()
                    .id()
                    .filter(view.holders(membership.role())::contains)
                    .isEmpty()) {
                section.step(
                        want.row(),
                        new Change.GrantRole(want.person(), membership.role(), section.nameOf(membership.role())),
                        "not held");
            }
        });
        sets.forEach((role, set) -> {
            if (set.authoritative()) {
                view.holders(role).forEach(holder -> view.active(holder).ifPresent(user -> leaveOut(user, role, set)));
                view.otherHolders(role).forEach(other -> leaveAlone(set, role, other.displayName(), other.objectId()));
            }
        });
    }

    private void leaveAlone(DesiredRole set, RoleId role, String displayName, String id) {
        section.untouched(
                set.row(),
                section.nameOf(role),
                "member %s (%s) is not touched, as it has no name to sign in with".formatted(id, displayName));
    }

    private void refuseOutsider(Membership membership, Wanted want) {
        DesiredRole owner = sets.get(membership.role());
        if (owner != null
                && owner.authoritative()
                && !setMembers.getOrDefault(membership.role(), Set.of()).contains(membership.name())) {
            faults.add(new Violation(
                    want.row(),
                    "roles",
                    "'%s' has its members listed in full by row %d, and this user is not among them"
                            .formatted(section.nameOf(membership.role()), owner.row())));
        }
    }

    private void leaveOut(CustomerUser user, RoleId role, DesiredRole set) {
        if (user.userPrincipalName().isMalformed()) {
            leaveAlone(set, role, user.displayName(), user.id().value());
            return;
        }
        boolean goes = Optional.ofNullable(users.get(user.userPrincipalName()))
                .filter(row -> !row.present())
                .isPresent();
        boolean stays = setMembers.getOrDefault(role, Set.of()).contains(user.userPrincipalName());
        if (!goes && !stays) {
            section.step(
                    set.row(),
                    new Change.RevokeRole(Person.of(user), role, section.nameOf(role)),
                    "not in the authoritative set");
        }
    }
}
