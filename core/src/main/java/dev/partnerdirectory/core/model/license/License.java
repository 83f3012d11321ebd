package dev.partnerdirectory.core.model.license;

import java.util.List;
import java.util.Optional;

/**
 * A licence a user holds, with the service plans not left out of it.
 *
 * @param etag the object's version in its provider, opaque; empty where the service does not tell it
 */
public record License(ProductSku productSku, List<ServicePlan> servicePlans, Optional<String> etag) {
    public License {
        servicePlans = List.copyOf(servicePlans);
    }

    /** A licence whose version is not known. */
    public License(ProductSku productSku, List<ServicePlan> servicePlans) {
        this(productSku, servicePlans, Optional.empty());
    }
}
