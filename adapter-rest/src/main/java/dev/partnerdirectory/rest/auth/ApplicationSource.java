package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;

/** Tokens of the application by itself. */
final class ApplicationSource implements TokenSource {
    private final MsalApp app;
    private final ConfidentialClientApplication msal;

    ApplicationSource(MsalApp app, ClientCredential credential) {
        this.app = app;
        this.msal = app.open(credential);
    }

    @Override
    public AccessToken get(boolean anew) {
        return MsalFailures.await(msal.acquireToken(
                ClientCredentialParameters.builder(app.own()).skipCache(anew).build()));
    }
}
