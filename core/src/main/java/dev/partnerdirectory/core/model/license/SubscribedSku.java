package dev.partnerdirectory.core.model.license;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A SKU a customer has bought, with its units: {@code available = total − consumed} and {@code total = active +
 * warning}.
 *
 * @param capabilityStatus {@code Enabled} in every sample
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
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
        String capabilityStatus,
        Optional<String> etag) {
    public SubscribedSku {
        servicePlans = List.copyOf(servicePlans);
    }

    /** The plans that a user with these plans lacks, without plans of the whole tenant, which no user can have. */
    public Set<ServicePlanId> lackedBy(Set<ServicePlanId> plans) {
        return servicePlans.stream()
                .filter(plan ->
                        plan.targetType().filter("Tenant"::equalsIgnoreCase).isEmpty())
                .map(ServicePlan::id)
                .filter(plan -> !plans.contains(plan))
                .collect(Collectors.toUnmodifiableSet());
    }
}
