package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Guid;

/**
 * The id of a product SKU.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record SkuId(String value) implements SkuRef {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public SkuId {
        value = Guid.canonical(value, "SKU id");
    }

    @Override
    public String toString() {
        return value;
    }
}
