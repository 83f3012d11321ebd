package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.util.List;
import java.util.Optional;

final class TestRoles implements DirectoryRoles, RoleMembers {
    private final TestDirectory.State state;
    private final Optional<CorrelationId> correlationId;

    TestRoles(TestDirectory.State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return state.calls.read(Operation.LIST_ROLES, correlationId, () -> {
            state.tenant(customer);
            return Samples.directoryRoles();
        });
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return state.calls.read(Operation.LIST_USER_ROLES, correlationId, () -> {
            active(customer, user);
            return Samples.directoryRoles().stream()
                    .filter(role -> state.tenant(customer).membersOf(role.id()).contains(user))
                    .toList();
        });
    }

    @Override
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        return state.calls.read(Operation.LIST_ROLE_MEMBERS, correlationId, () -> {
            refuseUnknown(role);
            Tenant tenant = state.tenant(customer);
            return TestDirectory.paged(
                    tenant.membersOf(role).stream()
                            .flatMap(user -> Optional.ofNullable(tenant.active.get(user)).stream())
                            .map(user -> member(role, user))
                            .toList(),
                    page);
        });
    }

    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        return state.calls.write(Operation.ADD_ROLE_MEMBER, correlationId, requestId, () -> {
            refuseUnknown(role);
            CustomerUser user = active(customer, member.id());
            if (!state.tenant(customer).membersOf(role).add(user.id())) {
                throw new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "a member already", ErrorDetails.none());
            }
            return Optional.empty();
        });
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        state.calls.write(Operation.REMOVE_ROLE_MEMBER, correlationId, requestId, () -> {
            refuseUnknown(role);
            if (!state.tenant(customer).membersOf(role).remove(user)) {
                throw new NotFound(NotFound.Missing.MEMBER, "not a member", ErrorDetails.none());
            }
            return user;
        });
    }

    private static void refuseUnknown(RoleId role) {
        if (Samples.directoryRoles().stream().noneMatch(known -> known.id().equals(role))) {
            throw new NotFound(NotFound.Missing.ROLE, "no such role", ErrorDetails.none());
        }
    }

    private CustomerUser active(CustomerId customer, UserId user) {
        return Optional.ofNullable(state.tenant(customer).active.get(user)).orElseThrow(TestUsers::missing);
    }

    private static RoleAssignment member(RoleId role, CustomerUser user) {
        return RoleAssignment.of(Principal.User.of(user), role);
    }
}
