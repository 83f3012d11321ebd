package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import dev.partnerdirectory.rest.partnercenter.wire.Listing;
import dev.partnerdirectory.rest.partnercenter.wire.WireWords;
import java.util.List;
import java.util.Optional;

/** {@link PartnerRoles} over Partner Center. */
public record RestPartnerRoles(PartnerRolesApi api, CallExecutor calls, ContinuationLinks links)
        implements PartnerRoles {
    private static final RoleMapper MAPPER = new RoleMapperImpl();

    /** The port, with the API client of {@code clients}. */
    public static RestPartnerRoles over(FeignClients clients, CallExecutor calls, ContinuationLinks links) {
        return new RestPartnerRoles(clients.get(PartnerRolesApi.class), calls, links);
    }

    @Override
    public List<PartnerRole> list() {
        return new Listing<PartnerRoleDto, PartnerRole>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_PARTNER_ROLES),
                        "/roles",
                        (whole, attempt) -> api.list(attempt),
                        api::moreRoles,
                        MAPPER::toModel)
                .whole();
    }

    @Override
    public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
        return new Listing<UserMemberDto, RoleAssignment>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_PARTNER_ROLE_MEMBERS),
                        "/roles/" + role + "/usermembers",
                        (request, attempt) -> api.members(
                                role,
                                request.size().orElse(null),
                                WireWords.sortField(sort.field()),
                                WireWords.sortDirection(sort.direction()),
                                attempt),
                        api::moreMembers,
                        member -> MAPPER.toModel(member, role))
                .page(page);
    }

    @Override
    public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
        UserMemberBody body = MAPPER.toBody(member);
        return calls.execute(
                calls.write(Operation.ADD_PARTNER_ROLE_MEMBER, requestId),
                attempt -> MAPPER.added(api.addMember(role, body, attempt), role));
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        calls.execute(calls.write(Operation.REMOVE_PARTNER_ROLE_MEMBER, requestId), attempt -> {
            api.removeMember(role, user, attempt);
            return user;
        });
    }
}
