package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways to sign in to an application in a partner's tenant. It collects what they share, and each way ends in
 * {@link AccessTokens}, which are thread-safe. For one thread.
 *
 * <p>The API wants a person behind almost every call, with multi-factor authentication: by device code or browser
 * where one is present, and by a refresh token from such a sign-in where none is (the secure application model). An
 * application by itself may only read customers.
 *
 * <p>A sign-in that is kept between runs ({@link #keptIn}) holds a refresh token. It is good for 90 days, and each use
 * brings a new one.
 */
public final class SignIn {
    private final Cloud cloud;
    private final String tenant;
    private final String clientId;
    private URI authority;
    private Optional<TokenStore> store = Optional.empty();
    private Optional<String> account = Optional.empty();
    private ConnectionOptions connection = ConnectionOptions.defaults();
    private Clock clock = Clock.systemUTC();

    private SignIn(Cloud cloud, String tenant, String clientId) {
        this.cloud = cloud;
        this.tenant = tenant;
        this.clientId = clientId;
        this.authority = cloud.authority();
    }

    /**
     * Of an application in a partner's tenant.
     *
     * @param tenant   the partner's tenant: its id or one of its domains
     * @param clientId the application's id in it
     */
    public static SignIn to(Cloud cloud, String tenant, String clientId) {
        return new SignIn(cloud, required(tenant, "tenant"), required(clientId, "client id"));
    }

    /** Keeps the sign-in in {@code place}; otherwise it ends with the process. */
    public SignIn keptIn(TokenStore place) {
        this.store = Optional.of(place);
        return this;
    }

    /** Of this person, where several are signed in; otherwise of the first. */
    public SignIn as(String userName) {
        this.account = Optional.of(userName);
        return this;
    }

    /** Through this proxy, with this trust. */
    public SignIn over(ConnectionOptions options) {
        this.connection = options;
        return this;
    }

    /**
     * At another place than the cloud's own: an emulator.
     *
     * @throws IllegalArgumentException if {@code other} is not https, except on the loopback address
     */
    public SignIn at(URI other) {
        this.authority = ServiceAddress.require(other, "an authority");
        return this;
    }

    /** By this clock; the machine's by default. For tests. */
    public SignIn by(Clock other) {
        this.clock = other;
        return this;
    }

    /** A person who opens a page on any device and types a code there. Asked for when nothing kept is good any more. */
    public AccessTokens byDeviceCode(Consumer<DevicePrompt> prompt) {
        MsalUser user = user();
        return cached(anew -> user.silently(anew).orElseGet(() -> user.byDeviceCode(prompt)));
    }

    /**
     * A person at this machine's browser, who comes back to the loopback address; with a proof key (PKCE).
     *
     * @param browser opens a page
     */
    public AccessTokens byBrowser(Consumer<URI> browser) {
        MsalUser user = user();
        return cached(anew -> user.silently(anew).orElseGet(() -> user.byBrowser(browser)));
    }

    /** Whoever signed in before and is kept; nobody is asked. */
    public AccessTokens asBefore() {
        MsalUser user = user();
        return cached(anew -> user.silently(anew).orElseThrow(MsalErrors::notSignedIn));
    }

    /**
     * A person who signed in once, by the refresh token from then; each use brings a new one, which replaces it.
     *
     * @param refreshToken where it is; must hold one
     * @param credential   of an application that has one
     */
    public AccessTokens byRefreshToken(TokenStore refreshToken, Optional<ClientCredential> credential) {
        return cached(new RefreshTokenSource(app(), refreshToken, credential));
    }

    /** The application by itself. Can only read customers. */
    public AccessTokens asApplication(ClientCredential credential) {
        MsalApp app = app();
        ConfidentialClientApplication msal = app.open(credential);
        return cached(anew -> MsalErrors.await(msal.acquireToken(
                ClientCredentialParameters.builder(app.own()).skipCache(anew).build())));
    }

    private AccessTokens cached(TokenSource source) {
        return new CachedTokens(source, clock);
    }

    private MsalUser user() {
        return new MsalUser(app(), account);
    }

    private MsalApp app() {
        return new MsalApp(
                cloud, authority, tenant, clientId, store, new MsalHttp(connection, cloud.authority(), authority));
    }

    private static String required(String text, String what) {
        if (!text.matches("[A-Za-z0-9._-]{1,255}")) {
            throw new IllegalArgumentException("a " + what + " must be letters, digits, dots and hyphens");
        }
        return text;
    }
}
