package dev.partnerdirectory.rest.partnercenter.license;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A licence a user holds (wire sheet 3.5): <code>{"servicePlans":[{…}],"productSku":{…}}</code>. */
record LicenseDto(
        @Nullable ProductSkuDto productSku,
        @Nullable List<ServicePlanDto> servicePlans,
        @Nullable AttributesDto attributes) {
    /** A missing product becomes one without an id, which fails the same way. */
    LicenseDto {
        productSku = productSku == null ? ProductSkuDto.missing() : productSku;
    }
}
