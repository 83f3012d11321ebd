package dev.partnerdirectory.rest.wire;

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
import dev.partnerdirectory.rest.http.CallContext;
import java.util.List;
import java.util.Optional;

/** {@link PartnerRoles} over the wire. */
record RestPartnerRoles(PartnerRolesApi api, RoleMapper mapper, MemberAnswers answers, Caller caller, Links links)
        implements PartnerRoles {

    @Override
    public List<PartnerRole> list() {
        return new Listing<PartnerRoleDto, PartnerRole>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_PARTNER_ROLES, Optional.empty()),
                        "/roles",
                        (whole, call) -> api.list(call),
                        api::moreRoles,
                        mapper::toModel)
                .whole();
    }

    @Override
    public Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page) {
        return new Listing<UserMemberDto, RoleAssignment>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_PARTNER_ROLE_MEMBERS, Optional.empty()),
                        "/roles/" + role + "/usermembers",
                        (request, call) -> api.members(
                                role,
                                request.size().orElse(null),
                                WireWords.sortField(sort.field()),
                                WireWords.sortDirection(sort.direction()),
                                call),
                        api::moreMembers,
                        member -> answers.member(member, role))
                .page(page);
    }

    @Override
    public Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId) {
        UserMemberBody body = answers.body(member);
        return caller.calls()
                .make(
                        write(Operation.ADD_PARTNER_ROLE_MEMBER, requestId),
                        call -> answers.added(api.addMember(role, body, call), role));
    }

    @Override
    public void removeMember(RoleId role, UserId user, RequestId requestId) {
        caller.calls().make(write(Operation.REMOVE_PARTNER_ROLE_MEMBER, requestId), call -> {
            api.removeMember(role, user, call);
            return user;
        });
    }

    private CallContext write(Operation operation, RequestId requestId) {
        return caller.write(operation, Optional.empty(), requestId);
    }
}
