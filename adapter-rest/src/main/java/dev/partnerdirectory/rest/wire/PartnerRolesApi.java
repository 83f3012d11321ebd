package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.call.Call;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Wire sheet P1 to P4. */
interface PartnerRolesApi {
    @RequestLine("GET /v1/roles")
    @Nullable
    CollectionDto<PartnerRoleDto> list(Call call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<PartnerRoleDto> moreRoles(URI link, Call call);

    @RequestLine("GET /v1/roles/{role}/usermembers?size={size}&sortField={sortField}&sortDirection={sortDirection}")
    @Nullable
    CollectionDto<UserMemberDto> members(
            @Param("role") RoleId role,
            @Param("size") @Nullable Integer size,
            @Param("sortField") String sortField,
            @Param("sortDirection") String sortDirection,
            Call call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<UserMemberDto> moreMembers(URI link, Call call);

    @RequestLine("POST /v1/roles/{role}/usermembers")
    @Nullable
    UserMemberDto addMember(@Param("role") RoleId role, UserMemberBody member, Call call);

    @RequestLine("DELETE /v1/roles/{role}/usermembers/{user}")
    void removeMember(@Param("role") RoleId role, @Param("user") UserId user, Call call);
}
