package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.RoleWrites;
import dev.partnerdirectory.core.write.Validation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The service behind {@link RoleAdministration}. Thread-safe. */
public final class RoleAdministrationService implements RoleAdministration {
    private static final Comparator<DirectoryRole> BY_NAME = Comparator.comparing(DirectoryRole::name);

    private final Supplier<DirectorySession> sessions;
    private final Validation validation;

    public RoleAdministrationService(Supplier<DirectorySession> sessions, Validation validation) {
        this.sessions = sessions;
        this.validation = validation;
    }

    @Override
    public List<DirectoryRole> list(CustomerRef customer) {
        DirectorySession session = sessions.get();
        return sorted(session.ports().directoryRoles().list(session.customers().id(customer)));
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        return sorted(
                session.ports().directoryRoles().ofUser(id, session.users().id(id, user)));
    }

    private static List<DirectoryRole> sorted(List<DirectoryRole> roles) {
        return roles.stream().sorted(BY_NAME).toList();
    }

    @Override
    public Stream<RoleAssignment> members(CustomerRef customer, RoleRef role) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        RoleId roleId = session.roles().id(id, role);
        return Pages.stream(
                PageRequest.first(),
                page -> session.ports().roleMembers().list(id, roleId, page),
                RoleAssignment::identity);
    }

    @Override
    public Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, NewUserMember member) {
        validation.check(Operation.ADD_ROLE_MEMBER, "member", member);
        DirectorySession session = sessions.get();
        return writes(session, session.customers().id(customer), role).grant(member, session.ids());
    }

    @Override
    public Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        RoleWrites writes = writes(session, id, role);
        return writes.grant(NewUserMember.of(session.users().get(id, user)), session.ids());
    }

    @Override
    public Done<RoleAssignment> add(CustomerRef customer, RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        RoleWrites writes = writes(session, id, role);
        return writes.add(NewUserMember.of(session.users().get(id, user)), session.ids());
    }

    @Override
    public Done<UserRef> revoke(CustomerRef customer, RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        RoleWrites writes = writes(session, id, role);
        return writes.revoke(session.users().get(id, user).id(), session.ids()).as(user);
    }

    @Override
    public Done<UserRef> remove(CustomerRef customer, RoleRef role, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        RoleWrites writes = writes(session, id, role);
        return writes.remove(session.users().get(id, user).id(), session.ids()).as(user);
    }

    private static RoleWrites writes(DirectorySession session, CustomerId customer, RoleRef role) {
        return session.roleWrites(customer, session.roles().id(customer, role));
    }
}
