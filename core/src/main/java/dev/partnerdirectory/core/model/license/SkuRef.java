package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Guid;

/** A reference to a SKU: an id, a part number or a name. */
public sealed interface SkuRef permits SkuId, SkuName {
    /**
     * Parses a user's input. A GUID is an id, anything else a part number or name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static SkuRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new SkuId(trimmed) : new SkuName(trimmed);
    }
}
