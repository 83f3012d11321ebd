package dev.partnerdirectory.core.model.license;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * A SKU to assign, less some of its service plans. Assigning a SKU again changes what is left out
 * and consumes no further unit.
 */
public record LicenseAssignment(
        @NotNull(message = "must not be missing") SkuId skuId, Set<ServicePlanId> excludedPlans) {
    public LicenseAssignment {
        excludedPlans = Set.copyOf(excludedPlans);
    }

    /** The whole SKU. */
    public static LicenseAssignment of(SkuId skuId) {
        return new LicenseAssignment(skuId, Set.of());
    }
}
