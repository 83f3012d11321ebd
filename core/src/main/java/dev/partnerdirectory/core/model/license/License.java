package dev.partnerdirectory.core.model.license;

import java.util.List;

/**
 * A licence a user holds, with the service plans not left out of it.
 */
public record License(ProductSku productSku, List<ServicePlan> servicePlans) {
    public License {
        servicePlans = List.copyOf(servicePlans);
    }
}
