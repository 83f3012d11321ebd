package dev.partnerdirectory.core.model.customer;

import dev.partnerdirectory.core.model.Guid;

/** A reference to a customer: an id, a domain or a company name. */
public sealed interface CustomerRef permits CustomerId, CustomerName {
    /**
     * Parses a user's input. A GUID is an id, anything else a name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static CustomerRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new CustomerId(trimmed) : new CustomerName(trimmed);
    }
}
