package dev.partnerdirectory.core.model.license;

import java.util.List;
import java.util.Set;

/**
 * Licences to assign to and remove from one user in one call. All belong to one licence group. No SKU is in both lists,
 * and not both lists are empty.
 */
public record LicenseUpdate(List<LicenseAssignment> licensesToAssign, Set<SkuId> licensesToRemove) {
    public LicenseUpdate {
        licensesToAssign = List.copyOf(licensesToAssign);
        licensesToRemove = Set.copyOf(licensesToRemove);
    }

    public static LicenseUpdate assign(SkuId sku) {
        return new LicenseUpdate(List.of(LicenseAssignment.of(sku)), Set.of());
    }

    public static LicenseUpdate remove(SkuId sku) {
        return new LicenseUpdate(List.of(), Set.of(sku));
    }
}
