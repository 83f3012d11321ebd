package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict.Reason;
import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.FakeOptions.ExistingMember;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.UserEntry;
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
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        Call call = calls.to(Operation.LIST_ROLE_MEMBERS, customer);
        Paging paging = Paging.of(call, engine.options(), "members %s %s".formatted(customer, role), page);
        return engine.read(call, state -> {
            Lookup lookup = new Lookup(state, call);
            RoleEntry found = lookup.role(lookup.customer(customer), role);
            return paging.page(
                    found.members(lookup.numberOfUser(paging), paging.limit()),
                    user -> member(user.user(), role),
                    user -> SortKey.unsorted(user.id().value()));
        });
    }

    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        Call call = calls.to(Operation.ADD_ROLE_MEMBER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(role).add(member);
        return engine.write(
                        call,
                        requestId,
                        fingerprint,
                        state -> Answer.of(added(new Lookup(state, call), customer, role, member)))
                .member();
    }

    private RoleAssignment added(Lookup lookup, CustomerId customer, RoleId role, NewUserMember member) {
        CustomerEntry owner = lookup.customer(customer);
        RoleEntry entry = lookup.role(owner, role);
        UserEntry found = lookup.activeUser(owner, member.id());
        if (found.roles().contains(entry)) {
            refuseExisting(engine.options().existingMember(), lookup.call(), member.id(), role);
        } else {
            lookup.state().addMember(entry, found);
        }
        return member(found.user(), role);
    }

    private static RoleAssignment member(CustomerUser user, RoleId role) {
        return RoleAssignment.of(Principal.User.of(user), role);
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
        engine.write(call, requestId, fingerprint, state -> {
            Lookup lookup = new Lookup(state, call);
            CustomerEntry owner = lookup.customer(customer);
            RoleEntry entry = lookup.role(owner, role);
            UserEntry found = lookup.activeUser(owner, user);
            if (!found.roles().contains(entry)) {
                throw noMember(call, user, role);
            }
            state.removeMember(entry, found);
            return Answer.DONE;
        });
    }

    static RuntimeException noMember(Call call, UserId user, RoleId role) {
        return call.notFound(
                Missing.MEMBER, ServiceCode.NO_MEMBER, "user %s is no member of role %s".formatted(user, role));
    }
}
