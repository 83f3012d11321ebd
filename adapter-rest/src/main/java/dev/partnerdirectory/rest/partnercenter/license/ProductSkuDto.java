package dev.partnerdirectory.rest.partnercenter.license;

import org.jspecify.annotations.Nullable;

/** A product (wire sheet 3.5): <code>{"id":"…","name":"…","skuPartNumber":"EMS","licenseGroupId":"group1"}</code>. */
record ProductSkuDto(
        @Nullable String id,
        @Nullable String name,
        @Nullable String skuPartNumber,
        @Nullable String targetType,
        @Nullable String licenseGroupId) {
    static ProductSkuDto missing() {
        return new ProductSkuDto(null, null, null, null, null);
    }
}
