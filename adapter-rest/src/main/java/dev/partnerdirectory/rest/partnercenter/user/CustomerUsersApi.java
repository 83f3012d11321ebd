package dev.partnerdirectory.rest.partnercenter.user;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Wire sheet U1 to U7. */
interface CustomerUsersApi {
    @RequestLine("GET /v1/customers/{customer}/users"
            + "?size={size}&filter={filter}&sortField={sortField}&sortDirection={sortDirection}")
    @Nullable
    CollectionDto<CustomerUserDto> list(
            @Param("customer") CustomerId customer,
            @Param("size") @Nullable Integer size,
            @Param("filter") @Nullable String filter,
            @Param("sortField") @Nullable String sortField,
            @Param("sortDirection") @Nullable String sortDirection,
            Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<CustomerUserDto> more(URI link, Attempt call);

    @RequestLine("GET /v1/customers/{customer}/users/{user}")
    @Nullable
    CustomerUserDto get(@Param("customer") CustomerId customer, @Param("user") UserId user, Attempt call);

    @RequestLine("POST /v1/customers/{customer}/users")
    @Nullable
    CustomerUserDto create(@Param("customer") CustomerId customer, CustomerUserBody user, Attempt call);

    @RequestLine("PATCH /v1/customers/{customer}/users/{user}")
    @Nullable
    CustomerUserDto change(
            @Param("customer") CustomerId customer, @Param("user") UserId user, CustomerUserBody changes, Attempt call);

    @RequestLine("PATCH /v1/customers/{customer}/users/{user}/resetpassword")
    @Nullable
    CustomerUserDto resetPassword(
            @Param("customer") CustomerId customer,
            @Param("user") UserId user,
            CustomerUserBody password,
            Attempt call);

    @RequestLine("DELETE /v1/customers/{customer}/users/{user}")
    void delete(@Param("customer") CustomerId customer, @Param("user") UserId user, Attempt call);
}
