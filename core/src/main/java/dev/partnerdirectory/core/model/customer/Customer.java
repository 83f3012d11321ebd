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

    /** Begins a customer with only these parts, as in a listing. Its id is the profile's. */
    public static Builder of(CompanyProfile profile, RelationshipToPartner relationship) {
        return new Builder(profile, relationship);
    }

    /** Begins a copy without a version, because the service has not given it one yet. */
    public Builder toBuilder() {
        Builder builder = new Builder(companyProfile, relationshipToPartner);
        builder.commerceId = commerceId;
        builder.allowDelegatedAccess = allowDelegatedAccess;
        return builder.customDomains(customDomains);
    }

    /** Collects the parts of a customer. Parts that are not set are empty. Not thread-safe. */
    public static final class Builder {
        private final CompanyProfile companyProfile;
        private final RelationshipToPartner relationshipToPartner;
        private Optional<String> commerceId = Optional.empty();
        private Optional<Boolean> allowDelegatedAccess = Optional.empty();
        private List<String> customDomains = List.of();
        private Optional<String> etag = Optional.empty();

        private Builder(CompanyProfile companyProfile, RelationshipToPartner relationshipToPartner) {
            this.companyProfile = companyProfile;
            this.relationshipToPartner = relationshipToPartner;
        }

        public Builder commerceId(String given) {
            this.commerceId = Optional.of(given);
            return this;
        }

        public Builder allowDelegatedAccess(boolean given) {
            this.allowDelegatedAccess = Optional.of(given);
            return this;
        }

        public Builder customDomains(List<String> given) {
            this.customDomains = List.copyOf(given);
            return this;
        }

        public Builder etag(String given) {
            this.etag = Optional.of(given);
            return this;
        }

        public Customer build() {
            return new Customer(
                    companyProfile.tenantId(),
                    companyProfile,
                    relationshipToPartner,
                    commerceId,
                    allowDelegatedAccess,
                    customDomains,
                    etag);
        }
    }
}
