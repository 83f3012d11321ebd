package dev.partnerdirectory.core.model.customer;

import dev.partnerdirectory.core.model.Guid;

/** A customer as a person names it: by id, or by domain or company name. */
public sealed interface CustomerRef permits CustomerId, CustomerName {
    /**
     * Reads a person's text: a GUID is an id, anything else a name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static CustomerRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new CustomerId(trimmed) : new CustomerName(trimmed);
    }
}
