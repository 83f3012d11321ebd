package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class RoleAdministrationService implements RoleAdministration {
    private static final Comparator<DirectoryRole> BY_NAME = Comparator.comparing(DirectoryRole::name);

    private final Supplier<DirectorySession> units;

    RoleAdministrationService(Supplier<DirectorySession> units) {
        this.units = units;
    }

    @Override
    public List<DirectoryRole> list(CustomerRef customer) {
        DirectorySession unit = units.get();
        return sorted(unit.ports().directoryRoles().list(unit.customers().id(customer)));
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerRef customer, UserRef user) {
        DirectorySession unit = units.get();
        CustomerId id = unit.customers().id(customer);
        return sorted(unit.ports().directoryRoles().ofUser(id, unit.users().id(id, user)));
    }

    private static List<DirectoryRole> sorted(List<DirectoryRole> roles) {
        return roles.stream().sorted(BY_NAME).toList();
    }

    @Override
    public Stream<RoleAssignment> members(CustomerRef customer, RoleRef role) {
        Place at = place(customer, role);
        return Pages.stream(
                PageRequest.first(), page -> at.unit.ports().roleMembers().list(at.customer, at.role, page));
    }

    @Override
    public Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, UserRef user) {
        Place at = place(customer, role);
        return at.unit.roleWrites().grant(at.customer, at.role, at.user(user), at.unit.ids());
    }

    @Override
    public Done<RoleAssignment> add(CustomerRef customer, RoleRef role, UserRef user) {
        Place at = place(customer, role);
        return at.unit.roleWrites().add(at.customer, at.role, at.user(user), at.unit.ids());
    }

    @Override
    public Done<UserRef> revoke(CustomerRef customer, RoleRef role, UserRef user) {
        Place at = place(customer, role);
        UserId member = at.user(user).id();
        return as(user, at.unit.roleWrites().revoke(at.customer, at.role, member, at.unit.ids()));
    }

    @Override
    public Done<UserRef> remove(CustomerRef customer, RoleRef role, UserRef user) {
        Place at = place(customer, role);
        UserId member = at.user(user).id();
        return as(user, at.unit.roleWrites().remove(at.customer, at.role, member, at.unit.ids()));
    }

    private Place place(CustomerRef customer, RoleRef role) {
        DirectorySession unit = units.get();
        CustomerId id = unit.customers().id(customer);
        return new Place(unit, id, unit.roles().id(id, role));
    }

    /** One role of one customer, found by the unit of work that goes on with it. */
    private record Place(DirectorySession unit, CustomerId customer, RoleId role) {
        CustomerUser user(UserRef user) {
            return unit.users().get(customer, user);
        }
    }

    /** The result as the caller named the user. */
    private static Done<UserRef> as(UserRef user, Done<UserId> done) {
        return new Done<>(user, done.outcome(), done.requestId());
    }
}
