package dev.partnerdirectory.rest.partnercenter.license;

import org.jspecify.annotations.Nullable;

/**
 * A service plan, which is a part of a product (wire sheet 3.5).
 *
 * <pre>{"displayName":"…","serviceName":"…","id":"…","capabilityStatus":"Enabled","targetType":"User"}</pre>
 */
record ServicePlanDto(
        @Nullable String id,
        @Nullable String displayName,
        @Nullable String serviceName,
        @Nullable String capabilityStatus,
        @Nullable String targetType) {}
