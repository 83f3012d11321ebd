package dev.partnerdirectory.core.model.license;

import java.util.List;
import java.util.Optional;

/**
 * A licence a user holds, with its service plans that are not excluded.
 *
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
 */
public record License(ProductSku productSku, List<ServicePlan> servicePlans, Optional<String> etag) {
    public License {
        servicePlans = List.copyOf(servicePlans);
    }

    /** A licence of unknown version. */
    public License(ProductSku productSku, List<ServicePlan> servicePlans) {
        this(productSku, servicePlans, Optional.empty());
    }
}
