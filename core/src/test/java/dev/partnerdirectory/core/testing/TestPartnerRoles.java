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
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class TestPartnerRoles implements PartnerRoles {
    private final TestDirectory.State state;
    private final Optional<CorrelationId> correlationId;

    TestPartnerRoles(TestDirectory.State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    @Override
    public List<PartnerRole> list() {
        return state.calls.read(Operation.LIST_PARTNER_ROLES, correlationId, () -> List.copyOf(state.partnerRoles));
    }

    @Override
    public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
        return state.calls.read(Operation.LIST_PARTNER_ROLE_MEMBERS, correlationId, () -> {
            return TestDirectory.paged(
                    membersOf(role), one -> key(sort.field(), one.directUser().orElseThrow()), sort.direction(), page);
        });
    }

    @Override
    public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
        return state.calls.write(
                Operation.ADD_PARTNER_ROLE_MEMBER, correlationId, requestId, List.of(role, member), () -> {
                    if (!state.partnerUsers.contains(member.id())) {
                        membersOf(role);
                        throw Tenant.missingUser();
                    }
                    if (membersOf(role).stream().anyMatch(one -> isOf(one, member.id()))) {
                        throw new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "a member already", ErrorDetails.none());
                    }
                    membersOf(role).add(member.in(role));
                    return Optional.empty();
                });
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        state.calls.write(Operation.REMOVE_PARTNER_ROLE_MEMBER, correlationId, requestId, List.of(role, user), () -> {
            if (!membersOf(role).removeIf(one -> isOf(one, user))) {
                throw new NotFound(NotFound.Missing.MEMBER, "not a member", ErrorDetails.none());
            }
            return user;
        });
    }

    private static String key(Sort.Field field, Principal.User user) {
        return TestDirectory.key(field, user.displayName(), user.userPrincipalName(), user.id());
    }

    private static boolean isOf(RoleAssignment assignment, UserId user) {
        return assignment.directUser().orElseThrow().is(user);
    }

    private List<RoleAssignment> membersOf(RoleId role) {
        if (state.partnerRoles.stream().noneMatch(known -> known.id().equals(role))) {
            throw new NotFound(NotFound.Missing.ROLE, "no such role", ErrorDetails.none());
        }
        return state.partnerMembers.computeIfAbsent(role, any -> new ArrayList<>());
    }
}
