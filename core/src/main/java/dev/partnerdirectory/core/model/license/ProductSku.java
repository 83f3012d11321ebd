package dev.partnerdirectory.core.model.license;

import java.util.Optional;

/**
 * A product that can be licensed.
 *
 * @param targetType {@code User} or {@code Tenant}; missing in users' licences
 */
public record ProductSku(
        SkuId id, String name, String skuPartNumber, Optional<String> targetType, LicenseGroup licenseGroup) {}
