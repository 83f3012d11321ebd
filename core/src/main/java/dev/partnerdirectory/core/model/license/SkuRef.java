package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Guid;

/** A SKU as a person names one: by id, or by part number or name. */
public sealed interface SkuRef permits SkuId, SkuName {
    /**
     * Reads a person's text: a GUID is an id, anything else a part number or name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static SkuRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new SkuId(trimmed) : new SkuName(trimmed);
    }
}
