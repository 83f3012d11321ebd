package dev.partnerdirectory.rest.auth;

/** One way to get a token from its issuer. Called by one thread at a time. */
@FunctionalInterface
interface TokenSource {
    /**
     * Gets a token.
     *
     * @param anew whether a cached token must not be returned
     */
    AccessToken get(boolean anew);
}
