package dev.partnerdirectory.rest.partnercenter.license;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wire sheet L1 to L3. */
interface LicensesApi {
    @RequestLine("GET /v1/customers/{customer}/subscribedskus?licenseGroupIds={groups}")
    @Nullable
    CollectionDto<SubscribedSkuDto> subscribedSkus(
            @Param("customer") CustomerId customer, @Param("groups") List<String> groups, Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<SubscribedSkuDto> moreSkus(URI link, Attempt call);

    @RequestLine("GET /v1/customers/{customer}/users/{user}/licenses?licenseGroupIds={groups}")
    @Nullable
    CollectionDto<LicenseDto> ofUser(
            @Param("customer") CustomerId customer,
            @Param("user") UserId user,
            @Param("groups") List<String> groups,
            Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<LicenseDto> moreLicenses(URI link, Attempt call);

    @RequestLine("POST /v1/customers/{customer}/users/{user}/licenseupdates")
    @Nullable
    LicenseUpdateDto update(
            @Param("customer") CustomerId customer, @Param("user") UserId user, LicenseUpdateBody update, Attempt call);
}
