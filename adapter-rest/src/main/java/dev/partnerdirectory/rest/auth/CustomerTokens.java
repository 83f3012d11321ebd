package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Tokens of the partner's own tenant, and others of each customer's. Thread-safe. */
record CustomerTokens(AccessTokens partner, Function<CustomerId, AccessTokens> make, Map<CustomerId, AccessTokens> made)
        implements AccessTokens {
    static CustomerTokens of(AccessTokens partner, Function<CustomerId, AccessTokens> make) {
        return new CustomerTokens(partner, make, new ConcurrentHashMap<>());
    }

    @Override
    public AccessToken get() {
        return partner.get();
    }

    @Override
    public AccessToken renew(AccessToken refused) {
        return partner.renew(refused);
    }

    @Override
    public AccessTokens forCustomer(CustomerId customer) {
        return made.computeIfAbsent(customer, make);
    }
}
