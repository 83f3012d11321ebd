package dev.partnerdirectory.rest.partnercenter.license;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has bought (wire sheet 3.5).
 *
 * <pre>{"availableUnits":24,"activeUnits":25,"consumedUnits":1,"suspendedUnits":0,"totalUnits":25,"warningUnits":0,
 * "productSku":{…},"servicePlans":[{…}],"capabilityStatus":"Enabled"}</pre>
 */
record SubscribedSkuDto(
        @Nullable ProductSkuDto productSku,
        int availableUnits,
        int activeUnits,
        int consumedUnits,
        int suspendedUnits,
        int totalUnits,
        int warningUnits,
        @Nullable List<ServicePlanDto> servicePlans,
        @Nullable String capabilityStatus,
        @Nullable AttributesDto attributes) {
    /** A missing product becomes one without an id, which fails the same way. */
    SubscribedSkuDto {
        productSku = productSku == null ? ProductSkuDto.missing() : productSku;
    }
}
