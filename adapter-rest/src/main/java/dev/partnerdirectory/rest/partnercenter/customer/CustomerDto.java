package dev.partnerdirectory.rest.partnercenter.customer;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer (wire sheet 3.6).
 *
 * <pre>{"id":"…","companyProfile":{"tenantId":"…","domain":"…","companyName":"…"},"relationshipToPartner":"reseller"}</pre>
 */
record CustomerDto(
        @Nullable String id,
        @Nullable String commerceId,
        @Nullable CompanyProfileDto companyProfile,
        @Nullable String relationshipToPartner,
        @Nullable Boolean allowDelegatedAccess,
        @Nullable List<@Nullable String> customDomains,
        @Nullable AttributesDto attributes) {

    record CompanyProfileDto(
            @Nullable String tenantId,
            @Nullable String domain,
            @Nullable String companyName,
            @Nullable String email) {}
}
