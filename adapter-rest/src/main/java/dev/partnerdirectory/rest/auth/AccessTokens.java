package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where access tokens come from: the one thing the adapter knows of sign-in. Thread-safe; asked before every call, so
 * it must keep a token for as long as it is good.
 */
public interface AccessTokens {
    /**
     * A token that is good now. May block while one is renewed.
     *
     * @throws dev.partnerdirectory.core.error.Unauthenticated if there is none to be had
     * @throws dev.partnerdirectory.core.error.Unavailable     if the issuer cannot be reached
     * @throws dev.partnerdirectory.core.error.Interrupted     if the thread is interrupted while it waits
     */
    AccessToken get();

    /**
     * A token in place of one that the service refused. Many callers may come with the same one; only the first has it
     * renewed. Gives {@code refused} back where there is no other.
     */
    AccessToken renew(AccessToken refused);

    /**
     * The tokens for calls about one customer. Partner Center takes the same tokens for all customers, so these are the
     * default; another service may want a token of each customer's own tenant.
     */
    default AccessTokens forCustomer(CustomerId customer) {
        return this;
    }

    /** How a person signs in again, in the embedder's words; named where the service does not accept the sign-in. */
    default Optional<String> remedy() {
        return Optional.empty();
    }

    /** One token, for as long as it lasts. */
    static AccessTokens fixed(Secret token) {
        AccessToken only = AccessToken.of(token);
        return new AccessTokens() {
            @Override
            public AccessToken get() {
                return only;
            }

            @Override
            public AccessToken renew(AccessToken refused) {
                return only;
            }
        };
    }

    /**
     * Tokens from the embedder's own sign-in. {@code supplier} is asked when the last token ends within five minutes,
     * does not say when it ends, or was refused; by one thread at a time.
     */
    static AccessTokens from(Supplier<Secret> supplier) {
        return from(supplier, Clock.systemUTC());
    }

    /** The same, by another clock. For tests. */
    static AccessTokens from(Supplier<Secret> supplier, Clock clock) {
        return new CachedTokens(anew -> AccessToken.of(supplier.get()), clock);
    }
}
