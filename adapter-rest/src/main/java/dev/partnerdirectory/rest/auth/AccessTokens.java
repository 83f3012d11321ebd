package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Supplies access tokens. It is all that the adapter knows about sign-in. Thread-safe. The adapter calls it before
 * every call, so implementations must cache a token while it is valid.
 */
public interface AccessTokens {
    /**
     * A token that is valid now. May block while a token is renewed.
     *
     * @throws dev.partnerdirectory.core.error.Unauthenticated if no token is available
     * @throws dev.partnerdirectory.core.error.Unavailable     if the issuer cannot be reached
     * @throws dev.partnerdirectory.core.error.Interrupted     if the thread is interrupted while it waits
     */
    AccessToken get();

    /**
     * Replaces a token that the service refused. Several callers may pass the same token; only the first call renews
     * it. Returns {@code refused} if there is no other token.
     */
    AccessToken renew(AccessToken refused);

    /**
     * The tokens for calls about one customer. Partner Center takes the same tokens for all customers, so the default
     * is {@code this}; another service may need a token for each customer's tenant.
     */
    default AccessTokens forCustomer(CustomerId customer) {
        return this;
    }

    /** How to sign in again, in the embedder's words. Error messages show it if the service rejects the sign-in. */
    default Optional<String> remedy() {
        return Optional.empty();
    }

    /** One fixed token, until it expires. */
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
     * Tokens from the embedder's own sign-in. {@code supplier} is called if the latest token expires within five
     * minutes, has no known expiry time, or was refused. Only one thread calls it at a time. If it fails, a token that is
     * still valid is used; without one, calls end with {@code Unavailable} and the failure as its cause. A {@code
     * DirectoryException} of the supplier is passed on as it is.
     */
    static AccessTokens from(Supplier<Secret> supplier) {
        return from(supplier, Clock.systemUTC());
    }

    /** As {@link #from(Supplier)}, with another clock. For tests. */
    static AccessTokens from(Supplier<Secret> supplier, Clock clock) {
        return new CachedTokens(anew -> AccessToken.of(Supplied.by(supplier)), clock);
    }
}
