package dev.partnerdirectory.core.model.customer;

import java.util.List;

/**
 * Selects customers.
 *
 * @param named the selected customers; if empty, all customers
 */
public record CustomerChoice(List<CustomerRef> named) {
    public CustomerChoice {
        named = List.copyOf(named);
    }

    /** All customers. */
    public static CustomerChoice all() {
        return new CustomerChoice(List.of());
    }

    /** One customer. */
    public static CustomerChoice of(CustomerRef customer) {
        return new CustomerChoice(List.of(customer));
    }

    public boolean isAll() {
        return named.isEmpty();
    }
}
