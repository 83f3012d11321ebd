package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.config.Values;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.Profile;
import dev.partnerdirectory.cli.profile.SecretReference;
import dev.partnerdirectory.cli.profile.Settings;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.auth.ClientCredential;
import dev.partnerdirectory.rest.auth.FileTokenStore;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.auth.TokenStore;
import dev.partnerdirectory.rest.options.Cloud;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** How a profile of kind rest signs in, and where it keeps that. */
public final class RestSignIn {
    private final Settings settings;
    private final Folders folders;
    private final Map<String, String> env;

    public RestSignIn(Settings settings, Folders folders, Map<String, String> env) {
        this.settings = settings;
        this.folders = folders;
        this.env = env;
    }

    /** Of the profile that this run uses; empty where that needs none. */
    static Optional<RestSignIn> of(Invocation invocation) {
        return invocation.settings().profile().kind() == Profile.Kind.REST
                ? Optional.of(new RestSignIn(invocation.settings(), invocation.folders(), invocation.env()))
                : Optional.empty();
    }

    /** Where the profile's tokens come from; nobody is asked. */
    public AccessTokens tokens() {
        Optional<SecretReference> given = reference(Key.ACCESS_TOKEN);
        if (given.isPresent()) {
            return given(given.get());
        }
        Optional<SecretReference> refresh = reference(Key.REFRESH_TOKEN);
        if (refresh.isPresent()) {
            return signIn().byRefreshToken(new RotatedToken(refresh.get().fetch(env), store()), credential());
        }
        Optional<ClientCredential> credential = credential();
        if (credential.isPresent() && Files.notExists(file())) {
            return signIn().asApplication(credential.get());
        }
        return new RemediedTokens(signIn().keptIn(store()).asBefore(), login());
    }

    private AccessTokens given(SecretReference reference) {
        // A program may give a fresh one each time; a file or a variable has but one.
        return reference.kind() == SecretReference.Kind.COMMAND
                ? AccessTokens.from(() -> reference.fetch(env))
                : Values.valid(Key.ACCESS_TOKEN, "", any -> AccessTokens.fixed(reference.fetch(env)));
    }

    /** The sign-in itself, keeping nothing yet. */
    SignIn signIn() {
        SignIn plain = SignIn.to(cloud(), needed(Key.TENANT), needed(Key.CLIENT_ID));
        return settings.value(Key.AUTHORITY)
                .map(authority -> plain.at(Values.address(Key.AUTHORITY, authority)))
                .orElse(plain);
    }

    private String needed(Key key) {
        String value = settings.value(key)
                .orElseThrow(() -> new UsageProblem(
                        "%s cannot sign in: it has no %s; set it with \"pdir config set %s VALUE%s\", or give it an accessToken"
                                .formatted(settings.profile().words(), key.word(), key.word(), flag())));
        return value.strip();
    }

    /** Where the sign-in is kept: for its owner alone, and encrypted where the profile says with what. */
    TokenStore store() {
        return reference(Key.STORE_KEY)
                .map(key -> FileTokenStore.encrypted(file(), key.fetch(env)))
                .orElseGet(() -> FileTokenStore.plain(file()));
    }

    Path file() {
        return folders.signIn(settings.profile().name());
    }

    boolean isEncrypted() {
        return reference(Key.STORE_KEY).isPresent();
    }

    public Cloud cloud() {
        return Values.cloud(settings.value(Key.CLOUD).orElse("global"));
    }

    private Optional<ClientCredential> credential() {
        return reference(Key.CLIENT_SECRET)
                .map(reference -> reference.fetch(env))
                .map(ClientCredential::secret);
    }

    /** Where the secret of this key is to be had. */
    Optional<SecretReference> reference(Key key) {
        return settings.value(key).map(text -> SecretReference.parse(key, text));
    }

    /** A secret that can be read without running anything. */
    Optional<Secret> atHand(SecretReference reference) {
        return reference.kind() == SecretReference.Kind.COMMAND ? Optional.empty() : Optional.of(reference.fetch(env));
    }

    String profile() {
        return settings.profile().name();
    }

    /** The command that mends a missing sign-in. */
    String login() {
        return "pdir auth login" + flag();
    }

    private String flag() {
        return profile().isEmpty() ? "" : " --profile " + profile();
    }
}
