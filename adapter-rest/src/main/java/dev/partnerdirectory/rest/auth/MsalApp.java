package dev.partnerdirectory.rest.auth;

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

/** Makes MSAL's applications for one client in one tenant, and names what they ask for. */
record MsalApp(Cloud cloud, URI authority, String tenant, String clientId, Optional<TokenStore> cache, MsalHttp http) {

    /** What a person lets the application do: all it was consented to with this API. */
    Set<String> delegated() {
        return Set.of(cloud.api() + "/user_impersonation");
    }

    /** What the application may do by itself. */
    Set<String> own() {
        return Set.of(cloud.api() + "/.default");
    }

    /** The same, keeping nothing. */
    MsalApp withoutCache() {
        return new MsalApp(cloud, authority, tenant, clientId, Optional.empty(), http);
    }

    PublicClientApplication open() {
        try {
            PublicClientApplication.Builder builder = PublicClientApplication.builder(clientId)
                    .authority(authorityUrl())
                    .instanceDiscovery(false)
                    .httpClient(http);
            cache.ifPresent(store -> builder.setTokenCacheAccessAspect(new StoredCache(store)));
            return builder.build();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("not an authority: " + authorityUrl(), impossible);
        }
    }

    ConfidentialClientApplication open(ClientCredential credential) {
        try {
            return ConfidentialClientApplication.builder(clientId, credential.forMsal())
                    .authority(authorityUrl())
                    .instanceDiscovery(false)
                    .httpClient(http)
                    .build();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("not an authority: " + authorityUrl(), impossible);
        }
    }

    /** Always the cloud's own, since MSAL takes none but https; {@link MsalHttp} sends elsewhere where told to. */
    private String authorityUrl() {
        return cloud.authority() + "/" + tenant + "/";
    }

    /** Keeps MSAL's cache in a store. MSAL calls this under a lock of its cache where it may change it. */
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

        /** Where another process has saved meanwhile, its tokens stay: they are as good, and are read next time. */
        @Override
        public void afterCacheAccess(ITokenCacheAccessContext context) {
            if (context.hasCacheChanged()) {
                store.save(Secret.of(context.tokenCache().serialize()), version);
            }
        }
    }
}
