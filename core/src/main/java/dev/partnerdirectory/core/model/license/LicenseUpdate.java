package dev.partnerdirectory.core.model.license;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.List;
import java.util.Set;

/**
 * Licences to assign to and remove from one user in one call. All belong to one licence group. No SKU is in both lists,
 * and not both lists are empty.
 */
public record LicenseUpdate(List<@Valid LicenseAssignment> licensesToAssign, Set<SkuId> licensesToRemove) {
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

    @AssertTrue(message = "must assign or remove at least one licence")
    boolean isSomethingToDo() {
        return !licensesToAssign.isEmpty() || !licensesToRemove.isEmpty();
    }

    @AssertTrue(message = "must name a SKU only once")
    boolean isEachSkuNamedOnce() {
        List<SkuId> assigned =
                licensesToAssign.stream().map(LicenseAssignment::skuId).toList();
        return Set.copyOf(assigned).size() == assigned.size()
                && assigned.stream().noneMatch(licensesToRemove::contains);
    }
}
