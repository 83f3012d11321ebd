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
        Optional<String> targetType) {
    /** Begins an enabled plan. */
    public static Builder of(ServicePlanId id, String displayName, String serviceName) {
        return new Builder(id, displayName, serviceName);
    }

    /** Collects the parts of a plan. Not thread-safe. */
    public static final class Builder {
        private final ServicePlanId id;
        private final String displayName;
        private final String serviceName;
        private String capabilityStatus = "Enabled";
        private Optional<String> targetType = Optional.empty();

        private Builder(ServicePlanId id, String displayName, String serviceName) {
            this.id = id;
            this.displayName = displayName;
            this.serviceName = serviceName;
        }

        public Builder capabilityStatus(String given) {
            this.capabilityStatus = given;
            return this;
        }

        public Builder targetType(String given) {
            this.targetType = Optional.of(given);
            return this;
        }

        public ServicePlan build() {
            return new ServicePlan(id, displayName, serviceName, capabilityStatus, targetType);
        }
    }
}
