package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.RoleWrites;
import dev.partnerdirectory.core.write.Validation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The service behind {@link PartnerRoleAdministration}. Thread-safe. */
public record PartnerRoleAdministrationService(
        Supplier<DirectorySession> sessions, Validation validation, WriteGuard guard)
        implements PartnerRoleAdministration {
    @Override
    public List<PartnerRole> list() {
        return sessions.get().roles().partnerRoles().stream()
                .sorted(Comparator.comparing(PartnerRole::name))
                .toList();
    }

    @Override
    public Stream<RoleAssignment> members(RoleRef role, Sort sort) {
        DirectorySession session = sessions.get();
        return session.roles().partnerMembers(session.roles().ofPartner(role), sort);
    }

    @Override
    public Done<RoleAssignment> grant(RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        RoleId id = session.roles().ofPartner(role);
        Optional<RoleAssignment> already = session.roles().partnerMembership(id, user);
        return already.isPresent()
                ? Done.alreadySo(already.get())
                : grant(session, role, knownElsewhere(session, id, user));
    }

    private static NewUserMember knownElsewhere(DirectorySession session, RoleId role, UserRef user) {
        return session.roles().partnerRoles().stream()
                .map(PartnerRole::id)
                .filter(other -> !other.equals(role))
                .flatMap(other -> session.roles().partnerMembership(other, user).stream())
                .flatMap(known -> known.directUser().stream())
                .findFirst()
                .map(NewUserMember::of)
                .orElseThrow(() -> new NotFound(
                        NotFound.Missing.USER,
                        "'%s' is in no role of the partner's account, so their names are not known".formatted(user),
                        ErrorDetails.of(Operation.ADD_PARTNER_ROLE_MEMBER)
                                .withRemedy("give the user's id, display name and user principal name")));
    }

    @Override
    public Done<RoleAssignment> grant(RoleRef role, NewUserMember member) {
        validation.check(Operation.ADD_PARTNER_ROLE_MEMBER, "member", member);
        return grant(sessions.get(), role, member);
    }

    private Done<RoleAssignment> grant(DirectorySession session, RoleRef role, NewUserMember member) {
        return giving(session, role, member).grant(member, session.ids());
    }

    /** The role's writes, if the policy lets this user get the role. */
    private RoleWrites giving(DirectorySession session, RoleRef role, NewUserMember member) {
        RoleId id = session.roles().ofPartner(role);
        guard.checkPartner(
                new Change.GrantRole(Person.of(member), id, session.roles().nameOf(id, role)), any -> Set.of());
        return session.partnerRoleWrites(id);
    }

    @Override
    public Done<RoleAssignment> add(RoleRef role, NewUserMember member) {
        validation.check(Operation.ADD_PARTNER_ROLE_MEMBER, "member", member);
        DirectorySession session = sessions.get();
        return giving(session, role, member).add(member, session.ids());
    }

    @Override
    public Done<UserRef> revoke(RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        RoleId id = session.roles().ofPartner(role);
        return session.roles()
                .partnerMembership(id, user)
                .flatMap(RoleAssignment::directUser)
                .map(member -> taking(session, id, role, member)
                        .revoke(member.id(), session.ids())
                        .as(user))
                .orElseGet(() -> Done.alreadySo(user));
    }

    @Override
    public Done<UserRef> remove(RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        RoleId id = session.roles().ofPartner(role);
        Principal.User member = session.roles()
                .partnerMembership(id, user)
                .flatMap(RoleAssignment::directUser)
                .orElseThrow(() -> new NotFound(
                        NotFound.Missing.MEMBER,
                        "'%s' is no member of partner role %s".formatted(user, id),
                        ErrorDetails.of(Operation.REMOVE_PARTNER_ROLE_MEMBER)));
        return taking(session, id, role, member)
                .remove(member.id(), session.ids())
                .as(user);
    }

    /** The role's writes, if the policy lets this user lose the role. */
    private RoleWrites taking(DirectorySession session, RoleId role, RoleRef asked, Principal.User member) {
        Person person = Person.of(NewUserMember.of(member));
        guard.checkPartner(
                new Change.RevokeRole(person, role, session.roles().nameOf(role, asked)),
                any -> session.roles().partnerHolders(role));
        return session.partnerRoleWrites(role);
    }
}
