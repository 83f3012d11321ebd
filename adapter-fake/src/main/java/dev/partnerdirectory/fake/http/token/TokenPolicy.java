package dev.partnerdirectory.fake.http.token;

/** What the sign-in service's behaviour depends on; may change at any time. */
public interface TokenPolicy {
    /** Whether a refresh token works again after it was used. */
    boolean isRefreshTokenReusable();

    /** Whether a token must be this service's own and not yet expired. */
    boolean areTokensChecked();

    /** Whether people sign in with MFA. */
    boolean isSignInWithMfa();
}
