package dev.partnerdirectory.core.model.license;

import java.util.Optional;

/**
 * A product that can be licensed.
 *
 * @param targetType {@code User} or {@code Tenant}; missing in users' licences
 */
public record ProductSku(
        SkuId id, String name, String skuPartNumber, Optional<String> targetType, LicenseGroup licenseGroup) {
    /** Begins a product of group 1. */
    public static Builder of(SkuId id, String name, String skuPartNumber) {
        return new Builder(id, name, skuPartNumber);
    }

    /** Collects the parts of a product. Not thread-safe. */
    public static final class Builder {
        private final SkuId id;
        private final String name;
        private final String skuPartNumber;
        private Optional<String> targetType = Optional.empty();
        private LicenseGroup licenseGroup = LicenseGroup.GROUP1;

        private Builder(SkuId id, String name, String skuPartNumber) {
            this.id = id;
            this.name = name;
            this.skuPartNumber = skuPartNumber;
        }

        public Builder targetType(String given) {
            this.targetType = Optional.of(given);
            return this;
        }

        public Builder licenseGroup(LicenseGroup given) {
            this.licenseGroup = given;
            return this;
        }

        public ProductSku build() {
            return new ProductSku(id, name, skuPartNumber, targetType, licenseGroup);
        }
    }
}
