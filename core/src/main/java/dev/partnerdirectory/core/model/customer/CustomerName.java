package dev.partnerdirectory.core.model.customer;

/**
 * A customer's domain or company name, compared ignoring case. It identifies a customer only if no other customer has
 * it.
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

    /** Whether {@code customer} has this name as its company name, its domain or one of its custom domains. */
    public boolean names(Customer customer) {
        return value.equalsIgnoreCase(customer.companyProfile().companyName())
                || value.equalsIgnoreCase(customer.companyProfile().domain())
                || customer.customDomains().stream().anyMatch(value::equalsIgnoreCase);
    }

    @Override
    public String toString() {
        return value;
    }
}
