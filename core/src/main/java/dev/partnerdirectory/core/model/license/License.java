package dev.partnerdirectory.core.model.license;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A licence a user holds, with its service plans that are not excluded.
 *
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
 */
public record License(ProductSku productSku, List<ServicePlan> servicePlans, Optional<String> etag) {
    public License {
        servicePlans = List.copyOf(servicePlans);
    }

    /** The ids of its service plans. */
    public Set<ServicePlanId> planIds() {
        return servicePlans.stream().map(ServicePlan::id).collect(Collectors.toUnmodifiableSet());
    }

    /** A licence of unknown version. */
    public License(ProductSku productSku, List<ServicePlan> servicePlans) {
        this(productSku, servicePlans, Optional.empty());
    }
}
