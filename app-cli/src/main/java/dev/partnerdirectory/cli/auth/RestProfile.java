package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.cli.profile.Profile;
import dev.partnerdirectory.cli.profile.SecretReference;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.profile.SettingRules;
import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.files.token.FileTokenStore;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.auth.ClientCredential;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.auth.StoredSignIn;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import dev.partnerdirectory.rest.partnercenter.RestSurroundings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A profile of kind rest: how it signs in, where it stores the sign-in, and how it calls the service. For one thread. */
public final class RestProfile {
    private final EffectiveSettings settings;
    private final Folders folders;
    private final Map<String, String> env;
    private final Certificates certificates;
    private final Network network;
    private @Nullable TokenStore store;

    private RestProfile(Invocation invocation) {
        this.settings = invocation.settings();
        this.folders = invocation.folders();
        this.env = invocation.env();
        this.certificates = new Certificates(settings);
        this.network = new Network(
                settings,
                env,
                certificates,
                invocation.options().isDebug() ? new DebugLog(invocation) : exchange -> {});
    }

    /** This run's profile; empty where it is of another kind, and needs no sign-in. */
    public static Optional<RestProfile> of(Invocation invocation) {
        return invocation.settings().profile().kind() == Profile.Kind.REST
                ? Optional.of(new RestProfile(invocation))
                : Optional.empty();
    }

    /** The source of the profile's tokens; it never asks a person. */
    AccessTokens tokens() {
        Optional<SecretReference> given = reference(Setting.ACCESS_TOKEN);
        if (given.isPresent()) {
            return remedied(given(given.get()), "give accessToken (%s) a newer one".formatted(given.get()));
        }
        Optional<SecretReference> refresh = reference(Setting.REFRESH_TOKEN);
        if (refresh.isPresent()) {
            RotatedToken token = new RotatedToken(refresh.get().fetch(env), store());
            SignIn signIn = signIn();
            return remedied(
                    credential()
                            .map(ours -> signIn.byRefreshToken(token, ours))
                            .orElseGet(() -> signIn.byRefreshToken(token)),
                    "give refreshToken (%s) one of a newer sign-in".formatted(refresh.get()));
        }
        Optional<ClientCredential> credential = credential();
        SignIn signIn = signIn();
        return remedied(
                credential.isPresent() && Files.notExists(file())
                        ? signIn.asApplication(credential.get())
                        : signIn.keptIn(store()).asBefore(),
                login());
    }

    private RemediedTokens remedied(AccessTokens tokens, String how) {
        return new RemediedTokens(tokens, how, application().orElse("none is set"));
    }

    /** Fetches the token once, so that a wrong setting is reported before any request. */
    private AccessTokens given(SecretReference reference) {
        Secret first = token(reference);
        if (reference.kind() != SecretReference.Kind.COMMAND) {
            return AccessTokens.fixed(first);
        }
        // A program may print a new token each time.
        AtomicReference<@Nullable Secret> ready = new AtomicReference<>(first);
        return AccessTokens.from(() -> {
            @Nullable Secret fetched = ready.getAndSet(null);
            return fetched == null ? token(reference) : fetched;
        });
    }

    /** The token behind the reference, checked to have the form of a token. */
    private Secret token(SecretReference reference) {
        return Setting.ACCESS_TOKEN.read(
                "", any -> AccessToken.of(reference.fetch(env)).value());
    }

    /** The sign-in, which stores nothing yet. */
    SignIn signIn() {
        URI authority = authority();
        return SignIn.to(cloud(), needed(Setting.TENANT), needed(Setting.CLIENT_ID))
                .at(authority)
                .over(network.to(authority));
    }

    private URI authority() {
        return settings.value(Setting.AUTHORITY, SettingRules::address).orElse(cloud().authority());
    }

    /** The address of the service. */
    public URI service() {
        return settings.value(Setting.BASE_URL, SettingRules::address).orElse(cloud().api());
    }

    /** How the service is called. */
    public RestOptions options() {
        RestOptions.Builder options =
                RestOptions.builder(tokens()).cloud(cloud()).application("pdir");
        options.baseUri(service()).connection(network.to(service()));
        settings.value(Setting.TIMEOUT, TimeSpan::parse)
                .ifPresent(timeout -> options.retry(RetryOptions.defaults().withDeadline(timeout)));
        return Setting.BASE_URL.read("", any -> options.build());
    }

    /** What is between this machine and the service of these options; the issuer too, if the sign-in needs one. */
    public Surroundings surroundings(RestOptions options) {
        RestSurroundings service = RestSurroundings.of(options);
        return reference(Setting.ACCESS_TOKEN).isPresent()
                ? service
                : service.withIssuer(authority(), needed(Setting.TENANT), network.to(authority()))
                        .renewed(() -> StoredSignIn.read(store()).flatMap(StoredSignIn::obtainedAt));
    }

    private String needed(Setting key) {
        String value = settings.value(key)
                .orElseThrow(() -> new UsageProblem(
                        "%s cannot sign in: it has no %s; set it with \"pdir config set %s VALUE%s\", or give it an accessToken"
                                .formatted(settings.profile().words(), key.word(), key.word(), flag())));
        return value.strip();
    }

    /**
     * The store of the sign-in: readable by its owner alone, and encrypted where the profile has a key. Always the same
     * object, because deriving a key takes time.
     */
    TokenStore store() {
        TokenStore made = store;
        if (made == null) {
            made = settings.secret(Setting.STORE_KEY)
                    .map(key -> FileTokenStore.encrypted(file(), key))
                    .orElseGet(() -> FileTokenStore.plain(file()));
            store = made;
        }
        return made;
    }

    Path file() {
        return folders.signIn(settings.profile().name());
    }

    boolean isEncrypted() {
        return reference(Setting.STORE_KEY).isPresent();
    }

    Cloud cloud() {
        return settings.value(Setting.CLOUD, SettingRules::cloud).orElse(Cloud.GLOBAL);
    }

    private Optional<ClientCredential> credential() {
        Optional<ClientCredential> certificate = certificates.ofApplication();
        if (certificate.isPresent() && reference(Setting.CLIENT_SECRET).isPresent()) {
            throw new UsageProblem("clientSecret and clientCertificate are both set: the application needs but one");
        }
        return certificate.or(() -> settings.secret(Setting.CLIENT_SECRET).map(ClientCredential::secret));
    }

    /** A description of what the application can sign in with. */
    Optional<String> application() {
        return settings.value(Setting.CLIENT_CERTIFICATE)
                .map(file -> "clientCertificate " + file)
                .or(() -> reference(Setting.CLIENT_SECRET).map(reference -> "clientSecret " + reference));
    }

    /** The reference to the secret of this setting. */
    Optional<SecretReference> reference(Setting key) {
        return settings.value(key, SecretReference::parse);
    }

    /** A secret that can be read without running anything. */
    Optional<Secret> atHand(SecretReference reference) {
        return reference.kind() == SecretReference.Kind.COMMAND ? Optional.empty() : Optional.of(reference.fetch(env));
    }

    String profile() {
        return settings.profile().name();
    }

    /** The command to run when there is no sign-in. */
    String login() {
        return "pdir auth login" + flag();
    }

    private String flag() {
        return profile().isEmpty() ? "" : " --profile " + profile();
    }
}
