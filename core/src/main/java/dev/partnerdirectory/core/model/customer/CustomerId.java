package dev.partnerdirectory.core.model.customer;

import dev.partnerdirectory.core.model.Guid;

/**
 * A customer's tenant id.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record CustomerId(String value) implements CustomerRef {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public CustomerId {
        value = Guid.canonical(value, "customer id");
    }

    @Override
    public String toString() {
        return value;
    }
}
