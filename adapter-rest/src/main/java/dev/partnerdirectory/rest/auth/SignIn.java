package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways to sign in, each of which ends in {@link AccessTokens}. Immutable; one for an application in a tenant.
 *
 * <p>The API wants a person behind almost every call, with multi-factor authentication: by device code or browser
 * where one sits there, and by a refresh token from such a sign-in where none does (the secure application model). An
 * application by itself may only read customers.
 *
 * <p>A sign-in that is kept between runs ({@link #keptIn}) holds a refresh token: good for 90 days, and rotated with
 * each use.
 */
public final class SignIn {
    private final Cloud cloud;
    private final URI authority;
    private final String tenant;
    private final String clientId;
    private final Optional<TokenStore> cache;
    private final Optional<String> account;
    private final ConnectionOptions connection;
    private final Clock clock;

    private SignIn(
            Cloud cloud,
            URI authority,
            String tenant,
            String clientId,
            Optional<TokenStore> cache,
            Optional<String> account,
            ConnectionOptions connection,
            Clock clock) {
        this.cloud = cloud;
        this.authority = authority;
        this.tenant = tenant;
        this.clientId = clientId;
        this.cache = cache;
        this.account = account;
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Of an application in a partner's tenant.
     *
     * @param tenant   the partner's tenant: its id or one of its domains
     * @param clientId the application's id in it
     */
    public static SignIn to(Cloud cloud, String tenant, String clientId) {
        return new SignIn(
                cloud,
                cloud.authority(),
                required(tenant, "tenant"),
                required(clientId, "client id"),
                Optional.empty(),
                Optional.empty(),
                ConnectionOptions.defaults(),
                Clock.systemUTC());
    }

    /** Keeps the sign-in in {@code store}; otherwise it is forgotten with the process. */
    public SignIn keptIn(TokenStore store) {
        return new SignIn(cloud, authority, tenant, clientId, Optional.of(store), account, connection, clock);
    }

    /** Of this person, where several are signed in; the first otherwise. */
    public SignIn as(String userName) {
        return new SignIn(cloud, authority, tenant, clientId, cache, Optional.of(userName), connection, clock);
    }

    /** Through this proxy, with this trust. */
    public SignIn over(ConnectionOptions options) {
        return new SignIn(cloud, authority, tenant, clientId, cache, account, options, clock);
    }

    /**
     * At another place than the cloud's own: an emulator.
     *
     * @throws IllegalArgumentException if {@code other} is not https, except on the loopback address
     */
    public SignIn at(URI other) {
        return new SignIn(
                cloud,
                ServiceAddress.require(other, "an authority"),
                tenant,
                clientId,
                cache,
                account,
                connection,
                clock);
    }

    SignIn by(Clock other) {
        return new SignIn(cloud, authority, tenant, clientId, cache, account, connection, other);
    }

    /** A person who opens a page on any device and types a code there. Asked for when nothing kept is good any more. */
    public AccessTokens byDeviceCode(Consumer<DevicePrompt> prompt) {
        MsalUser user = user();
        return kept(anew -> user.silently(anew).orElseGet(() -> user.byDeviceCode(prompt)));
    }

    /**
     * A person at this machine's browser, who comes back to the loopback address; with a proof key (PKCE).
     *
     * @param browser opens a page
     */
    public AccessTokens byBrowser(Consumer<URI> browser) {
        MsalUser user = user();
        return kept(anew -> user.silently(anew).orElseGet(() -> user.byBrowser(browser)));
    }

    /** Whoever signed in before and is kept; nobody is asked. */
    public AccessTokens asBefore() {
        MsalUser user = user();
        return kept(anew -> user.silently(anew).orElseThrow(MsalFailures::notSignedIn));
    }

    /**
     * A person who signed in once, by the refresh token from then; each use brings a new one, which replaces it.
     *
     * @param refreshToken where it is; must hold one
     * @param credential   of an application that has one
     */
    public AccessTokens byRefreshToken(TokenStore refreshToken, Optional<ClientCredential> credential) {
        return kept(new RefreshTokenSource(app(), refreshToken, credential));
    }

    /** The application by itself. Can only read customers. */
    public AccessTokens asApplication(ClientCredential credential) {
        return kept(new ApplicationSource(app(), credential));
    }

    private AccessTokens kept(TokenSource source) {
        return new KeptTokens(source, clock);
    }

    private MsalUser user() {
        return new MsalUser(app(), account);
    }

    private MsalApp app() {
        return new MsalApp(
                cloud, authority, tenant, clientId, cache, new MsalHttp(connection, cloud.authority(), authority));
    }

    private static String required(String text, String what) {
        if (!text.matches("[A-Za-z0-9._-]{1,255}")) {
            throw new IllegalArgumentException("a " + what + " must be letters, digits, dots and hyphens");
        }
        return text;
    }
}
