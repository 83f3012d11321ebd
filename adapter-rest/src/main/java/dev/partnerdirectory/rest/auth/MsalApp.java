package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import com.microsoft.aad.msal4j.PublicClientApplication;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.rest.Cloud;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Makes MSAL's applications for one client in one tenant, and lists the scopes they request. */
record MsalApp(Cloud cloud, URI authority, String tenant, String clientId, Optional<TokenStore> cache, MsalHttp http) {

    /** All permissions that were consented to for this API, on behalf of a user. */
    Set<String> delegated() {
        return Set.of(cloud.api() + "/user_impersonation");
    }

    /** The permissions of the application itself. */
    Set<String> own() {
        return Set.of(cloud.api() + "/.default");
    }

    /** The same application in another tenant. */
    MsalApp in(String other) {
        return new MsalApp(cloud, authority, other, clientId, cache, http);
    }

    /** The same application without a cache. */
    MsalApp withoutCache() {
        return new MsalApp(cloud, authority, tenant, clientId, Optional.empty(), http);
    }

    PublicClientApplication open() {
        PublicClientApplication.Builder builder = configured(PublicClientApplication.builder(clientId));
        cache.ifPresent(store -> builder.setTokenCacheAccessAspect(new StoredCache(store)));
        return builder.build();
    }

    ConfidentialClientApplication open(ClientCredential credential) {
        return configured(ConfidentialClientApplication.builder(clientId, credential.forMsal()))
                .build();
    }

    /** Always the cloud's own authority, since MSAL accepts only https. {@link MsalHttp} replaces it if needed. */
    private <B extends AbstractClientApplicationBase.Builder<B>> B configured(B builder) {
        String authorityUrl = cloud.authority() + "/" + tenant + "/";
        try {
            return builder.authority(authorityUrl).instanceDiscovery(false).httpClient(http);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("not an authority: " + authorityUrl, impossible);
        }
    }

    /** Keeps MSAL's cache in a store. MSAL calls it under its cache lock if the cache may change. */
    private static final class StoredCache implements ITokenCacheAccessAspect {
        private final TokenStore store;
        private volatile String version = TokenStore.Kept.EMPTY_VERSION;

        StoredCache(TokenStore store) {
            this.store = store;
        }

        @Override
        public void beforeCacheAccess(ITokenCacheAccessContext context) {
            TokenStore.Kept kept = store.load();
            version = kept.version();
            kept.value().map(Secret::reveal).ifPresent(context.tokenCache()::deserialize);
        }

        /**
         * If another process has saved meanwhile, its tokens stay: they are just as valid, and the next access reads
         * them.
         */
        @Override
        public void afterCacheAccess(ITokenCacheAccessContext context) {
            if (context.hasCacheChanged()) {
                store.save(Secret.of(context.tokenCache().serialize()), version);
            }
        }
    }
}
