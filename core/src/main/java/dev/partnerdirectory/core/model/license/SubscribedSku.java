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

    /** Begins an enabled SKU with these active units, all of them available. */
    public static Builder of(ProductSku productSku, int activeUnits) {
        return new Builder(productSku, activeUnits);
    }

    /** Begins a copy without a version, because the service has not given it one yet. */
    public Builder toBuilder() {
        return new Builder(productSku, activeUnits)
                .consumedUnits(consumedUnits)
                .suspendedUnits(suspendedUnits)
                .warningUnits(warningUnits)
                .servicePlans(servicePlans)
                .capabilityStatus(capabilityStatus);
    }

    /** Collects the parts of a SKU, and counts its total and its available units. Not thread-safe. */
    public static final class Builder {
        private final ProductSku productSku;
        private final int activeUnits;
        private int consumedUnits;
        private int suspendedUnits;
        private int warningUnits;
        private List<ServicePlan> servicePlans = List.of();
        private String capabilityStatus = "Enabled";
        private Optional<String> etag = Optional.empty();

        private Builder(ProductSku productSku, int activeUnits) {
            this.productSku = productSku;
            this.activeUnits = activeUnits;
        }

        public Builder consumedUnits(int given) {
            this.consumedUnits = given;
            return this;
        }

        public Builder suspendedUnits(int given) {
            this.suspendedUnits = given;
            return this;
        }

        public Builder warningUnits(int given) {
            this.warningUnits = given;
            return this;
        }

        public Builder servicePlans(List<ServicePlan> given) {
            this.servicePlans = List.copyOf(given);
            return this;
        }

        public Builder capabilityStatus(String given) {
            this.capabilityStatus = given;
            return this;
        }

        public Builder etag(String given) {
            this.etag = Optional.of(given);
            return this;
        }

        public SubscribedSku build() {
            int total = activeUnits + warningUnits;
            return new SubscribedSku(
                    productSku,
                    total - consumedUnits,
                    activeUnits,
                    consumedUnits,
                    suspendedUnits,
                    total,
                    warningUnits,
                    servicePlans,
                    capabilityStatus,
                    etag);
        }
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
