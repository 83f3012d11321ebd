package dev.partnerdirectory.core.model.license;

import java.util.List;

/**
 * A SKU a customer has bought, with its units: {@code available = total − consumed} and
 * {@code total = active + warning}.
 *
 * @param capabilityStatus {@code Enabled} in every sample
 */
public record SubscribedSku(
        ProductSku productSku,
        int availableUnits,
        int activeUnits,
        int consumedUnits,
        int suspendedUnits,
        int totalUnits,
        int warningUnits,
        List<ServicePlan> servicePlans,
        String capabilityStatus) {
    public SubscribedSku {
        servicePlans = List.copyOf(servicePlans);
    }
}
