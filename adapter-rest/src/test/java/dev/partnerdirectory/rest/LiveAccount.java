package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The account that the live suite uses, from environment variables.
 *
 * @param baseUri  the service's address, if it is not the cloud's own
 * @param token    an App+User token with MFA
 * @param customer a customer of a test partner
 */
record LiveAccount(Optional<URI> baseUri, Secret token, CustomerId customer) {
    static final String TOKEN = "PDIR_LIVE_TOKEN";
    static final String CUSTOMER = "PDIR_LIVE_CUSTOMER";
    static final String BASE_URL = "PDIR_LIVE_BASE_URL";
    static final String MISSING =
            "the live suite is not run: set " + TOKEN + " and " + CUSTOMER + " to try the service itself";

    /** Empty unless the environment has both token and customer. */
    static Optional<LiveAccount> of(Map<String, String> env) {
        String token = env.getOrDefault(TOKEN, "").strip();
        String customer = env.getOrDefault(CUSTOMER, "").strip();
        if (token.isEmpty() || customer.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> baseUri = Optional.ofNullable(env.get(BASE_URL)).map(URI::create);
        return Optional.of(new LiveAccount(baseUri, Secret.of(token), new CustomerId(customer)));
    }
}
