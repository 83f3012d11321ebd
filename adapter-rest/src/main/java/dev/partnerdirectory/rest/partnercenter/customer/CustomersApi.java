package dev.partnerdirectory.rest.partnercenter.customer;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.partnercenter.wire.CollectionDto;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Wire sheet C1, C3. */
interface CustomersApi {
    @RequestLine("GET /v1/customers?size={size}")
    @Nullable
    CollectionDto<CustomerDto> list(@Param("size") @Nullable Integer size, Attempt call);

    @RequestLine("GET")
    @Nullable
    CollectionDto<CustomerDto> more(URI link, Attempt call);

    @RequestLine("GET /v1/customers/{customer}")
    @Nullable
    CustomerDto get(@Param("customer") CustomerId customer, Attempt call);
}
