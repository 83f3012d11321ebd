package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
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
import java.util.Set;

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
            return List.copyOf(state.tenant(customer).roles);
        });
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return state.calls.read(Operation.LIST_USER_ROLES, correlationId, () -> {
            Tenant tenant = state.tenant(customer);
            UserId active = tenant.active(user).id();
            return tenant.roles.stream()
                    .filter(role -> tenant.membersOf(role.id()).contains(active))
                    .toList();
        });
    }

    @Override
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        return state.calls.read(Operation.LIST_ROLE_MEMBERS, correlationId, () -> {
            Tenant tenant = state.tenant(customer);
            return TestDirectory.paged(
                    tenant.membersOf(role).stream()
                            .flatMap(user -> Optional.ofNullable(tenant.active.get(user)).stream())
                            .map(user -> member(role, user))
                            .toList(),
                    member -> Samples.holder(member).value(),
                    Sort.Direction.ASCENDING,
                    page);
        });
    }

    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        List<?> request = List.of(customer, role, member);
        return state.calls.write(Operation.ADD_ROLE_MEMBER, correlationId, requestId, request, () -> {
            Tenant tenant = state.tenant(customer);
            Set<UserId> members = tenant.membersOf(role);
            if (!members.add(tenant.active(member.id()).id())) {
                throw new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "a member already", ErrorDetails.none());
            }
            return Optional.empty();
        });
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        List<?> request = List.of(customer, role, user);
        state.calls.write(Operation.REMOVE_ROLE_MEMBER, correlationId, requestId, request, () -> {
            if (!state.tenant(customer).membersOf(role).remove(user)) {
                throw new NotFound(NotFound.Missing.MEMBER, "not a member", ErrorDetails.none());
            }
            return user;
        });
    }

    private static RoleAssignment member(RoleId role, CustomerUser user) {
        return RoleAssignment.of(Principal.User.of(user), role);
    }
}
