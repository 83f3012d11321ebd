package dev.partnerdirectory.core.model.customer;

import java.util.List;
import java.util.Optional;

/**
 * A customer of the partner. A listing lacks the parts that the service gives only for a single customer.
 *
 * @param commerceId           single customer only
 * @param allowDelegatedAccess single customer only
 * @param customDomains        single customer only; empty otherwise
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
 */
public record Customer(
        CustomerId id,
        CompanyProfile companyProfile,
        RelationshipToPartner relationshipToPartner,
        Optional<String> commerceId,
        Optional<Boolean> allowDelegatedAccess,
        List<String> customDomains,
        Optional<String> etag) {
    public Customer {
        customDomains = List.copyOf(customDomains);
    }
}
