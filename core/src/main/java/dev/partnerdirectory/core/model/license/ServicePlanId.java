package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Guid;

/**
 * The id of a service plan in a SKU.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record ServicePlanId(String value) {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public ServicePlanId {
        value = Guid.canonical(value, "service plan id");
    }

    @Override
    public String toString() {
        return value;
    }
}
