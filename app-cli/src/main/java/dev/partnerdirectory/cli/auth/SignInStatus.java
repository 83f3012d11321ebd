package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.SecretReference;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.rest.auth.StoredSignIn;
import dev.partnerdirectory.rest.auth.TokenClaims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a profile's sign-in, found without any request.
 *
 * @param signIn    its basis: a stored sign-in, or the setting that refers to a secret, with the reference
 * @param claims    of the latest access token
 * @param renewable whether a new access token can be had without a person
 * @param encrypted whether what is stored is encrypted; empty if nothing is stored
 */
record SignInStatus(
        String profile,
        String signIn,
        Optional<String> userName,
        Optional<Instant> obtainedAt,
        Optional<Instant> expiresAt,
        TokenClaims claims,
        boolean renewable,
        Optional<String> file,
        Optional<Boolean> encrypted,
        Instant now) {

    static final Columns<SignInStatus> COLUMNS = Columns.of(
            Column.field("profile", status -> Optional.of(status.profile()).filter(name -> !name.isEmpty())),
            Column.field("signIn", SignInStatus::signIn),
            Column.field("userName", SignInStatus::userName),
            Column.field("tenant", status -> status.claims().tenant()),
            Column.field("obtainedAt", SignInStatus::obtainedAt),
            Column.field(
                    "age",
                    status -> status.obtainedAt()
                            .map(at -> Duration.between(at, status.now()))
                            .map(SignInStatus::words)),
            Column.field("expiresAt", SignInStatus::expiresAt),
            Column.field(
                    "expired",
                    status -> status.expiresAt().map(end -> !status.now().isBefore(end))),
            Column.field("renewable", SignInStatus::renewable),
            Column.field("multiFactor", status -> status.claims().multiFactor()),
            Column.field("appOnly", status -> status.claims().isAppOnly()),
            Column.field("encrypted", SignInStatus::encrypted),
            Column.field("file", SignInStatus::file));

    /** @throws Unauthenticated if there is nothing to sign in with */
    static SignInStatus of(RestProfile signIn, Clock clock) {
        Optional<SignInStatus> given = signIn.reference(Setting.ACCESS_TOKEN)
                .map(reference -> token(signIn, reference, clock))
                .or(() -> signIn.reference(Setting.REFRESH_TOKEN)
                        .map(reference -> renewable(signIn, "refreshToken " + reference, clock)));
        if (given.isPresent()) {
            return given.get();
        }
        return StoredSignIn.read(signIn.store())
                .map(stored -> stored(signIn, stored, clock))
                .or(() -> signIn.application().map(words -> renewable(signIn, words, clock)))
                .orElseThrow(() -> nobody(signIn));
    }

    /**
     * The state of the stored sign-in, even where a setting is used instead of it.
     *
     * @throws Unauthenticated if none is stored
     */
    static SignInStatus stored(RestProfile signIn, Clock clock) {
        return StoredSignIn.read(signIn.store())
                .map(stored -> stored(signIn, stored, clock))
                .orElseThrow(() -> nobody(signIn));
    }

    private static Unauthenticated nobody(RestProfile signIn) {
        return new Unauthenticated(
                "nobody is signed in to profile " + signIn.profile(),
                false,
                ErrorDetails.none().withRemedy("run " + signIn.login()));
    }

    private static SignInStatus stored(RestProfile signIn, StoredSignIn stored, Clock clock) {
        return new SignInStatus(
                signIn.profile(),
                "stored",
                stored.userName(),
                stored.obtainedAt(),
                stored.expiresAt(),
                stored.claims(),
                stored.renewable(),
                Optional.of(signIn.file().toString()),
                Optional.of(signIn.isEncrypted()),
                clock.instant());
    }

    private static SignInStatus token(RestProfile signIn, SecretReference reference, Clock clock) {
        TokenClaims claims = signIn.atHand(reference).map(TokenClaims::read).orElseGet(TokenClaims::none);
        boolean renewable = reference.kind() == SecretReference.Kind.COMMAND;
        return notStored(signIn, "accessToken " + reference, claims, renewable, Optional.empty(), clock);
    }

    private static SignInStatus renewable(RestProfile signIn, String what, Clock clock) {
        return notStored(signIn, what, TokenClaims.none(), true, Optional.of(signIn.isEncrypted()), clock);
    }

    private static SignInStatus notStored(
            RestProfile signIn,
            String what,
            TokenClaims claims,
            boolean renewable,
            Optional<Boolean> encrypted,
            Clock clock) {
        return new SignInStatus(
                signIn.profile(),
                what,
                claims.userName(),
                Optional.empty(),
                claims.expiresAt(),
                claims,
                renewable,
                Optional.empty(),
                encrypted,
                clock.instant());
    }

    private static String words(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        return minutes < 60 ? minutes + " min" : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " d";
    }
}
