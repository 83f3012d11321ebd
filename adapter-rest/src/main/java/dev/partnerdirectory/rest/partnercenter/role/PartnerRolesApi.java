package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Wire sheet P1 to P4. */
interface PartnerRolesApi {
    @RequestLine("GET /v1/roles")
    @Nullable
    CollectionDto<PartnerRoleDto> list(Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<PartnerRoleDto> moreRoles(URI link, Attempt call);

    @RequestLine("GET /v1/roles/{role}/usermembers?size={size}&sortField={sortField}&sortDirection={sortDirection}")
    @Nullable
    CollectionDto<UserMemberDto> members(
            @Param("role") RoleId role,
            @Param("size") @Nullable Integer size,
            @Param("sortField") String sortField,
            @Param("sortDirection") String sortDirection,
            Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<UserMemberDto> moreMembers(URI link, Attempt call);

    @RequestLine("POST /v1/roles/{role}/usermembers")
    @Nullable
    UserMemberDto addMember(@Param("role") RoleId role, UserMemberBody member, Attempt call);

    @RequestLine("DELETE /v1/roles/{role}/usermembers/{user}")
    void removeMember(@Param("role") RoleId role, @Param("user") UserId user, Attempt call);
}
