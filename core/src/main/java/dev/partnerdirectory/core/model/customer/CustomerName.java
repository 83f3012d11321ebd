package dev.partnerdirectory.core.model.customer;

/**
 * A customer's domain or company name. It identifies a customer only if no other customer has it, in any letter case.
 *
 * @param value not blank
 */
public record CustomerName(String value) implements CustomerRef {
    /** @throws IllegalArgumentException if {@code value} is blank */
    public CustomerName {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a customer's domain or company name must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
