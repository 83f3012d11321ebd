package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict.Reason;
import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.FakeOptions.ExistingMember;
import dev.partnerdirectory.fake.store.RoleTable;
import dev.partnerdirectory.fake.store.UserRow;
import java.util.Optional;

/** Members of directory roles, in the order in which the users were created. */
final class FakeRoleMembers implements RoleMembers {
    private final Engine engine;
    private final Calls calls;

    FakeRoleMembers(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public Page<UserMember> list(CustomerId customer, RoleId role, PageRequest page) {
        Call call = calls.to(Operation.LIST_ROLE_MEMBERS, customer);
        int size = Paging.size(call, page, engine.options());
        return engine.read(call, tables -> {
            Lookup lookup = new Lookup(tables, call);
            long key = lookup.role(lookup.customerKey(customer), role);
            String name = "members " + key;
            long after = Tokens.readNumber(call, page.token(), name);
            return Paging.cut(
                    tables.roles().members(key, after, size + 1),
                    size,
                    row -> member(row.user(), role),
                    last -> Tokens.write(name, Long.toString(last.key())));
        });
    }

    @Override
    public UserMember add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        Call call = calls.to(Operation.ADD_ROLE_MEMBER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(role);
        Fingerprints.add(fingerprint, member);
        return engine.write(
                call,
                requestId,
                fingerprint,
                Answer.MEMBER,
                tables -> added(new Lookup(tables, call), customer, role, member));
    }

    private UserMember added(Lookup lookup, CustomerId customer, RoleId role, NewUserMember member) {
        long owner = lookup.customerKey(customer);
        long key = lookup.role(owner, role);
        UserRow found = lookup.activeUser(owner, member.id());
        RoleTable roles = lookup.tables().roles();
        if (!roles.isMember(key, found.key())) {
            roles.add(key, found.key());
        } else {
            refuseExisting(engine.options().existingMember(), lookup.call(), member.id(), role);
        }
        return member(found.user(), role);
    }

    private static UserMember member(CustomerUser user, RoleId role) {
        return new UserMember(user.id(), user.displayName(), user.userPrincipalName(), role, Optional.empty());
    }

    static void refuseExisting(ExistingMember behaviour, Call call, UserId user, RoleId role) {
        String message = "user %s is a member of role %s already".formatted(user, role);
        switch (behaviour) {
            case STATUS_409 -> throw call.conflict(Reason.ALREADY_A_MEMBER, ServiceCode.ALREADY_A_MEMBER, 409, message);
            case STATUS_400 -> throw call.conflict(Reason.ALREADY_A_MEMBER, ServiceCode.ALREADY_A_MEMBER, 400, message);
            case ANSWERED_AS_ADDED -> {}
        }
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.REMOVE_ROLE_MEMBER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(role).add(user);
        engine.write(call, requestId, fingerprint, Answer.DONE, tables -> {
            Lookup lookup = new Lookup(tables, call);
            long owner = lookup.customerKey(customer);
            long key = lookup.role(owner, role);
            if (!tables.roles().remove(key, lookup.activeUser(owner, user).key())) {
                throw noMember(call, user, role);
            }
            return true;
        });
    }

    static RuntimeException noMember(Call call, UserId user, RoleId role) {
        return call.notFound(
                Missing.MEMBER, ServiceCode.NO_MEMBER, "user %s is no member of role %s".formatted(user, role));
    }
}
