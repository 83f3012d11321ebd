package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.RoleLookup;
import dev.partnerdirectory.core.write.RoleWrites;
import dev.partnerdirectory.core.write.Validation;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The service behind {@link RoleAdministration}. Thread-safe. */
public record RoleAdministrationService(Supplier<DirectorySession> sessions, Validation validation, WriteGuard guard)
        implements RoleAdministration {
    @Override
    public List<DirectoryRole> list(CustomerRef customer) {
        DirectorySession session = sessions.get();
        return session.roles().all(session.customers().id(customer));
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        return session.roles().ofUser(id, session.users().id(id, user));
    }

    @Override
    public Stream<RoleAssignment> members(CustomerRef customer, RoleRef role) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        return session.roles().members(id, session.roles().id(id, role));
    }

    @Override
    public Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, NewUserMember member) {
        validation.check(Operation.ADD_ROLE_MEMBER, "member", member);
        Target target = new Target(customer, role);
        return target.named(() -> target.giving(member).grant(member, target.session.ids()));
    }

    @Override
    public Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, UserRef user) {
        Target target = new Target(customer, role);
        NewUserMember member = NewUserMember.of(target.get(user));
        return target.named(() -> target.giving(member).grant(member, target.session.ids()));
    }

    @Override
    public Done<RoleAssignment> add(CustomerRef customer, RoleRef role, UserRef user) {
        Target target = new Target(customer, role);
        NewUserMember member = NewUserMember.of(target.get(user));
        return target.named(() -> target.giving(member).add(member, target.session.ids()));
    }

    @Override
    public Done<UserRef> revoke(CustomerRef customer, RoleRef role, UserRef user) {
        Target target = new Target(customer, role);
        CustomerUser holder = target.get(user);
        return target.named(() -> target.taking(holder).revoke(holder.id(), target.session.ids()))
                .as(user);
    }

    @Override
    public Done<UserRef> remove(CustomerRef customer, RoleRef role, UserRef user) {
        Target target = new Target(customer, role);
        CustomerUser holder = target.get(user);
        return target.named(() -> target.taking(holder).remove(holder.id(), target.session.ids()))
                .as(user);
    }

    /** One role of one customer, in its own unit of work. */
    private final class Target {
        private final DirectorySession session = sessions.get();
        private final CustomerRef named;
        private final CustomerId customer;
        private final RoleId role;
        private final String roleName;

        Target(CustomerRef named, RoleRef role) {
            this.named = named;
            this.customer = session.customers().id(named);
            this.role = session.roles().id(customer, role);
            this.roleName = session.roles().nameOf(this.role, role);
        }

        CustomerUser get(UserRef user) {
            return session.users().get(customer, user);
        }

        /** The role's writes, if the policy lets this user get the role. */
        RoleWrites giving(NewUserMember member) {
            return guarded(new Change.GrantRole(Person.of(member), role, roleName));
        }

        /** The role's writes, if the policy lets this user lose the role. */
        RoleWrites taking(CustomerUser holder) {
            return guarded(new Change.RevokeRole(Person.of(holder), role, roleName));
        }

        /** Does the write. If the customer lacks the role, the error gives the role's name. */
        <T> T named(Supplier<T> write) {
            try {
                return write.get();
            } catch (NotFound absent) {
                throw absent.missing() == NotFound.Missing.ROLE
                        ? RoleLookup.notActivated(absent, named.toString(), roleName, role)
                        : absent;
            }
        }

        private RoleWrites guarded(Change change) {
            guard.check(session, customer, named, change);
            return session.roleWrites(customer, role);
        }
    }
}
