package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.PlainText;
import java.util.Objects;

/** A reference to a SKU: an id, a part number or a name. */
public sealed interface SkuRef permits SkuId, SkuName {
    /**
     * Parses a user's input as {@link PlainText}. A GUID is an id, anything else a part number or name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static SkuRef parse(String text) {
        String plain = PlainText.of(Objects.requireNonNull(text, "text"));
        return Guid.isGuid(plain) ? new SkuId(plain) : new SkuName(plain);
    }
}
