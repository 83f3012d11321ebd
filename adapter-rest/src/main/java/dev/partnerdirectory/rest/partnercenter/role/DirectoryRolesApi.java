package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Wire sheet D1, D2. */
interface DirectoryRolesApi {
    @RequestLine("GET /v1/customers/{customer}/directoryroles")
    @Nullable
    CollectionDto<DirectoryRoleDto> list(@Param("customer") CustomerId customer, Attempt call);

    @RequestLine("GET /v1/customers/{customer}/users/{user}/directoryroles")
    @Nullable
    CollectionDto<DirectoryRoleDto> ofUser(
            @Param("customer") CustomerId customer, @Param("user") UserId user, Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<DirectoryRoleDto> more(URI link, Attempt call);
}
