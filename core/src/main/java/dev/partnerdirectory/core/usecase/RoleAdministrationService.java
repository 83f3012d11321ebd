package dev.partnerdirectory.core.usecase;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.settle.UnitOfWork;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class RoleAdministrationService implements RoleAdministration {
    private static final Comparator<DirectoryRole> BY_NAME = Comparator.comparing(DirectoryRole::name);

    private final Supplier<UnitOfWork> units;

    RoleAdministrationService(Supplier<UnitOfWork> units) {
        this.units = units;
    }

    @Override
    public List<DirectoryRole> list(CustomerRef customer) {
        UnitOfWork unit = units.get();
        return sorted(unit.ports().directoryRoles().list(unit.customers().id(customer)));
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerRef customer, UserRef user) {
        UnitOfWork unit = units.get();
        CustomerId id = unit.customers().id(customer);
        return sorted(unit.ports().directoryRoles().ofUser(id, unit.users().id(id, user)));
    }

    private static List<DirectoryRole> sorted(List<DirectoryRole> roles) {
        return roles.stream().sorted(BY_NAME).toList();
    }

    @Override
    public Stream<UserMember> members(CustomerRef customer, RoleRef role) {
        UnitOfWork unit = units.get();
        CustomerId id = unit.customers().id(customer);
        RoleId roleId = unit.roles().id(id, role);
        return Pages.stream(
                PageRequest.first(), page -> unit.ports().roleMembers().list(id, roleId, page));
    }

    @Override
    public Done<UserMember> grant(CustomerRef customer, RoleRef role, UserRef user) {
        UnitOfWork unit = units.get();
        CustomerId id = unit.customers().id(customer);
        RoleId roleId = unit.roles().id(id, role);
        return unit.roleWrites().grant(id, roleId, unit.users().get(id, user), unit.ids());
    }

    @Override
    public Done<UserMember> add(CustomerRef customer, RoleRef role, UserRef user) {
        UnitOfWork unit = units.get();
        CustomerId id = unit.customers().id(customer);
        RoleId roleId = unit.roles().id(id, role);
        return unit.roleWrites().add(id, roleId, unit.users().get(id, user), unit.ids());
    }

    @Override
    public Done<UserRef> revoke(CustomerRef customer, RoleRef role, UserRef user) {
        UnitOfWork unit = units.get();
        CustomerId id = unit.customers().id(customer);
        RoleId roleId = unit.roles().id(id, role);
        UserId userId = unit.users().get(id, user).id();
        return as(user, unit.roleWrites().revoke(id, roleId, userId, unit.ids()));
    }

    @Override
    public Done<UserRef> remove(CustomerRef customer, RoleRef role, UserRef user) {
        UnitOfWork unit = units.get();
        CustomerId id = unit.customers().id(customer);
        RoleId roleId = unit.roles().id(id, role);
        UserId userId = unit.users().get(id, user).id();
        return as(user, unit.roleWrites().remove(id, roleId, userId, unit.ids()));
    }

    /** The result as the caller named the user. */
    private static Done<UserRef> as(UserRef user, Done<UserId> done) {
        return new Done<>(user, done.effect(), done.requestId());
    }
}
