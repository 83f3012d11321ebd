package dev.partnerdirectory.rest.auth;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ServiceAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Signs in to an application in a partner's tenant. It collects the common settings, and each way to sign in returns
 * {@link AccessTokens}, which are thread-safe. Not thread-safe itself.
 *
 * <p>Almost every call of the API needs a person who signed in with multi-factor authentication. A person who is
 * present signs in by device code or browser. Otherwise use a refresh token from such a sign-in (the secure application
 * model). An application without a person may only read customers.
 *
 * <p>A stored sign-in ({@link #keptIn}) holds a refresh token. It is valid for 90 days, and each use replaces it with a
 * new one.
 */
public final class SignIn {
    private final Cloud cloud;
    private final String tenant;
    private final String clientId;
    private URI authority;
    private Optional<TokenStore> store = Optional.empty();
    private ConnectionOptions connection = ConnectionOptions.defaults();
    private boolean forEachCustomer;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = Sleeper.real();

    private SignIn(Cloud cloud, String tenant, String clientId) {
        this.cloud = cloud;
        this.tenant = tenant;
        this.clientId = clientId;
        this.authority = cloud.authority();
    }

    /**
     * Starts a sign-in to an application in a partner's tenant.
     *
     * @param tenant   the partner's tenant: its id or one of its domains
     * @param clientId the application's id in the tenant
     */
    public static SignIn to(Cloud cloud, String tenant, String clientId) {
        return new SignIn(cloud, required(tenant, "tenant"), required(clientId, "client id"));
    }

    /** Stores the sign-in in {@code place}. By default the sign-in ends with the process. */
    public SignIn keptIn(TokenStore place) {
        this.store = Optional.of(place);
        return this;
    }

    /**
     * Asks for another token for each customer, issued by the customer's own tenant ({@link AccessTokens#forCustomer}).
     * Partner Center needs none. A customer who has not consented to the application is refused to it.
     */
    public SignIn forEachCustomer() {
        this.forEachCustomer = true;
        return this;
    }

    /** Uses this proxy and trust. */
    public SignIn over(ConnectionOptions options) {
        this.connection = options;
        return this;
    }

    /**
     * Signs in at another address than the cloud's own, such as an emulator.
     *
     * @throws IllegalArgumentException if {@code other} is not https, except on the loopback address and, if {@link #over}
     *     was called before, at a host that it allows
     */
    public SignIn at(URI other) {
        this.authority = ServiceAddress.require(other, "an authority", connection.plainHttpHosts());
        return this;
    }

    /** Uses this clock instead of the machine's. For tests. */
    public SignIn by(Clock other) {
        this.clock = other;
        return this;
    }

    /** Waits with this, besides the pauses that the issuer asks for at first. For tests. */
    SignIn waiting(Sleeper other) {
        this.sleeper = other;
        return this;
    }

    /**
     * Signs in a person who opens a page on any device and types a code there. {@code prompt} is called when the stored
     * sign-in is no longer valid.
     */
    public AccessTokens byDeviceCode(Consumer<DevicePrompt> prompt) {
        return byPerson(user -> anew -> user.orElse(anew, () -> user.byDeviceCode(prompt)));
    }

    /**
     * Signs in a person in this machine's browser, which is redirected to the loopback address; uses a proof key
     * (PKCE).
     *
     * @param browser opens a page
     */
    public AccessTokens byBrowser(Consumer<URI> browser) {
        return byPerson(user -> anew -> user.orElse(anew, () -> user.byBrowser(browser)));
    }

    /** Uses the stored sign-in; never asks the user. */
    public AccessTokens asBefore() {
        return byPerson(user -> user::asBefore);
    }

    /**
     * Signs in with the refresh token of a person who signed in before. Each use replaces it with a new one.
     *
     * @param refreshToken where the refresh token is stored; it must hold one
     */
    public AccessTokens byRefreshToken(TokenStore refreshToken) {
        return tokens(app -> new RefreshTokenSource(app, refreshToken, Optional.empty()));
    }

    /** The same, with an application that has a credential. */
    public AccessTokens byRefreshToken(TokenStore refreshToken, ClientCredential credential) {
        return tokens(app -> new RefreshTokenSource(app, refreshToken, Optional.of(credential)));
    }

    /** Signs in the application without a person. It can only read customers. */
    public AccessTokens asApplication(ClientCredential credential) {
        return tokens(app -> {
            ConfidentialClientApplication msal = app.open(credential);
            return anew -> MsalErrors.await(msal.acquireToken(ClientCredentialParameters.builder(app.own())
                    .skipCache(anew)
                    .build()));
        });
    }

    private AccessTokens byPerson(Function<MsalUser, TokenSource> source) {
        return tokens(app -> source.apply(new MsalUser(app)));
    }

    private AccessTokens tokens(Function<MsalApp, TokenSource> source) {
        MsalApp home = new MsalApp(
                cloud,
                authority,
                tenant,
                clientId,
                store,
                new MsalHttp(connection, sleeper, cloud.authority(), authority));
        AccessTokens partner = new CachedTokens(source.apply(home), clock);
        Clock time = clock;
        return forEachCustomer
                ? CustomerTokens.of(
                        partner, customer -> new CachedTokens(source.apply(home.in(customer.value())), time))
                : partner;
    }

    private static String required(String text, String what) {
        if (!text.matches("[A-Za-z0-9._-]{1,255}")) {
            throw new IllegalArgumentException("a " + what + " must be letters, digits, dots and hyphens");
        }
        return text;
    }
}
