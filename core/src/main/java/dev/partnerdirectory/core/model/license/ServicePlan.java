package dev.partnerdirectory.core.model.license;

import java.util.Optional;

/**
 * A part of a SKU that can be excluded from an assignment.
 *
 * @param capabilityStatus {@code Enabled} in a SKU, {@code Assigned} in a user's licence
 * @param targetType       {@code User} or {@code Tenant}
 */
public record ServicePlan(
        ServicePlanId id,
        String displayName,
        String serviceName,
        String capabilityStatus,
        Optional<String> targetType) {}
