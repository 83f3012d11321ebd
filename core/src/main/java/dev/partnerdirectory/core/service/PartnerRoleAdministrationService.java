package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Validation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class PartnerRoleAdministrationService implements PartnerRoleAdministration {
    private final Supplier<DirectorySession> units;
    private final Validation validation;

    PartnerRoleAdministrationService(Supplier<DirectorySession> units, Validation validation) {
        this.units = units;
        this.validation = validation;
    }

    @Override
    public List<PartnerRole> list() {
        return units.get().ports().partnerRoles().list().stream()
                .sorted(Comparator.comparing(PartnerRole::name))
                .toList();
    }

    @Override
    public Stream<RoleAssignment> members(RoleRef role, Sort sort) {
        DirectorySession unit = units.get();
        return unit.partnerRoleWrites().members(unit.roles().ofPartner(role), sort);
    }

    @Override
    public Done<RoleAssignment> grant(RoleRef role, UserRef user) {
        DirectorySession unit = units.get();
        RoleId id = unit.roles().ofPartner(role);
        Optional<RoleAssignment> already = unit.partnerRoleWrites().membership(id, user);
        return already.isPresent()
                ? Done.alreadySo(already.get())
                : unit.partnerRoleWrites().grant(id, knownElsewhere(unit, id, user), unit.ids());
    }

    private static NewUserMember knownElsewhere(DirectorySession unit, RoleId role, UserRef user) {
        return unit.ports().partnerRoles().list().stream()
                .map(PartnerRole::id)
                .filter(other -> !other.equals(role))
                .flatMap(other -> unit.partnerRoleWrites().membership(other, user).stream())
                .flatMap(known -> known.directUser().stream())
                .findFirst()
                .map(known ->
                        new NewUserMember(known.id(), known.displayName(), known.userPrincipalName(), Optional.empty()))
                .orElseThrow(() -> new NotFound(
                        NotFound.Missing.USER,
                        "'%s' is in no role of the partner's account, so their names are not known".formatted(user),
                        ErrorDetails.of(Operation.ADD_PARTNER_ROLE_MEMBER)
                                .withRemedy("give the user's id, display name and user principal name")));
    }

    @Override
    public Done<RoleAssignment> grant(RoleRef role, NewUserMember member) {
        validation.check(Operation.ADD_PARTNER_ROLE_MEMBER, "member", member);
        DirectorySession unit = units.get();
        RoleId id = unit.roles().ofPartner(role);
        Optional<RoleAssignment> already = unit.partnerRoleWrites().membership(id, member.id());
        return already.isPresent()
                ? Done.alreadySo(already.get())
                : unit.partnerRoleWrites().grant(id, member, unit.ids());
    }

    @Override
    public Done<RoleAssignment> add(RoleRef role, NewUserMember member) {
        validation.check(Operation.ADD_PARTNER_ROLE_MEMBER, "member", member);
        DirectorySession unit = units.get();
        RoleId id = unit.roles().ofPartner(role);
        boolean before = unit.partnerRoleWrites().membership(id, member.id()).isPresent();
        return unit.partnerRoleWrites().add(id, member, before, unit.ids());
    }

    @Override
    public Done<UserRef> revoke(RoleRef role, UserRef user) {
        DirectorySession unit = units.get();
        RoleId id = unit.roles().ofPartner(role);
        Optional<RoleAssignment> member = unit.partnerRoleWrites().membership(id, user);
        return member.isPresent()
                ? as(user, unit.partnerRoleWrites().revoke(id, idOf(member.get()), unit.ids()))
                : Done.alreadySo(user);
    }

    @Override
    public Done<UserRef> remove(RoleRef role, UserRef user) {
        DirectorySession unit = units.get();
        RoleId id = unit.roles().ofPartner(role);
        UserId member = unit.partnerRoleWrites()
                .membership(id, user)
                .map(PartnerRoleAdministrationService::idOf)
                .orElseThrow(() -> new NotFound(
                        NotFound.Missing.MEMBER,
                        "'%s' is no member of partner role %s".formatted(user, id),
                        ErrorDetails.of(Operation.REMOVE_PARTNER_ROLE_MEMBER)));
        return as(user, unit.partnerRoleWrites().remove(id, member, unit.ids()));
    }

    /** A membership is a direct user's. */
    private static UserId idOf(RoleAssignment membership) {
        return membership.directUser().orElseThrow().id();
    }

    /** The result as the caller named the user. */
    private static Done<UserRef> as(UserRef user, Done<UserId> done) {
        return new Done<>(user, done.outcome(), done.requestId());
    }
}
