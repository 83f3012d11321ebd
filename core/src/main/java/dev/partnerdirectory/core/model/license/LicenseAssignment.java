package dev.partnerdirectory.core.model.license;

import java.util.Set;

/**
 * A SKU to assign, without some of its service plans. Assigning a SKU again changes the excluded plans and uses no
 * further unit.
 */
public record LicenseAssignment(SkuId skuId, Set<ServicePlanId> excludedPlans) {
    public LicenseAssignment {
        excludedPlans = Set.copyOf(excludedPlans);
    }

    /** The SKU with all its service plans. */
    public static LicenseAssignment of(SkuId skuId) {
        return new LicenseAssignment(skuId, Set.of());
    }
}
