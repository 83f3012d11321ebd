package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Wire sheet D3 to D5. */
interface RoleMembersApi {
    @RequestLine("GET /v1/customers/{customer}/directoryroles/{role}/usermembers?size={size}")
    @Nullable
    CollectionDto<UserMemberDto> list(
            @Param("customer") CustomerId customer,
            @Param("role") RoleId role,
            @Param("size") @Nullable Integer size,
            Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<UserMemberDto> more(URI link, Attempt call);

    @RequestLine("POST /v1/customers/{customer}/directoryroles/{role}/usermembers")
    @Nullable
    UserMemberDto add(
            @Param("customer") CustomerId customer, @Param("role") RoleId role, UserMemberBody member, Attempt call);

    @RequestLine("DELETE /v1/customers/{customer}/directoryroles/{role}/usermembers/{user}")
    void remove(
            @Param("customer") CustomerId customer,
            @Param("role") RoleId role,
            @Param("user") UserId user,
            Attempt call);
}
