package dev.partnerdirectory.core.model.customer;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.PlainText;
import java.util.Objects;

/** A reference to a customer: an id, a domain or a company name. */
public sealed interface CustomerRef permits CustomerId, CustomerName {
    /**
     * Parses a user's input as {@link PlainText}. A GUID is an id, anything else a name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static CustomerRef parse(String text) {
        String plain = PlainText.of(Objects.requireNonNull(text, "text"));
        return Guid.isGuid(plain) ? new CustomerId(plain) : new CustomerName(plain);
    }
}
