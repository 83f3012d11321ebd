package dev.partnerdirectory.fake.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Exchanges grants for tokens (wire sheet 1.3). Thread-safe. */
final class TokenGrants {
    /** A refresh token that always works, for clients that must be configured with one. */
    static final String WELL_KNOWN_REFRESH_TOKEN = "emulator-refresh-token";

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration DEVICE_CODE_LIFE = Duration.ofMinutes(15);
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofDays(90);

    private final TokenMint mint;
    private final Supplier<Behaviours> behaviours;
    private final Clock clock;
    private final Grants<Code> codes;
    private final Grants<Device> devices;
    private final Grants<SignedIn> refreshTokens;

    /** What an authorization code was issued for, and what its user must present to redeem it. */
    record Code(SignedIn who, String redirectUri, Optional<String> challenge, boolean hashed, Optional<String> nonce) {}

    /**
     * What a device code was issued for. The first poll finds it still pending, so that clients must wait and poll
     * again.
     */
    private record Device(SignedIn who, AtomicBoolean polled) {}

    TokenGrants(TokenMint mint, Supplier<Behaviours> behaviours, Clock clock, Random random) {
        this.mint = mint;
        this.behaviours = behaviours;
        this.clock = clock;
        this.codes = new Grants<>(clock, random, CODE_LIFE);
        this.devices = new Grants<>(clock, random, DEVICE_CODE_LIFE);
        this.refreshTokens = new Grants<>(clock, random, REFRESH_TOKEN_LIFE);
    }

    void clear() {
        codes.clear();
        devices.clear();
        refreshTokens.clear();
    }

    /** The token endpoint. */
    WireResponse token(Form form) {
        String grant = form.needed("grant_type").toLowerCase(Locale.ROOT);
        return switch (grant) {
            case "client_credentials" -> appOnly(form);
            case "authorization_code" -> code(form);
            case "refresh_token" -> refresh(form);
            case "device_code", "urn:ietf:params:oauth:grant-type:device_code" -> device(form);
            case "password" ->
                throw TokenFault.invalidGrant(
                        50076,
                        "Due to a configuration change made by your administrator, you must use multi-factor"
                                + " authentication to access the resource.");
            default ->
                throw new TokenFault(
                        400, "unsupported_grant_type", 70003, "The grant type '%s' is not supported.".formatted(grant));
        };
    }

    private WireResponse appOnly(Form form) {
        form.requireClientSecret();
        SignedIn who =
                new SignedIn(form.tenant(), Optional.empty(), form.clientId(), form.resource(), form.scope(), false);
        return tokens(form, who, Optional.empty());
    }

    private WireResponse code(Form form) {
        Code code = codes.take(form.needed("code"))
                .orElseThrow(() -> TokenFault.invalidGrant(
                        70008, "The provided authorization code has expired or was used already."));
        requireRedirect(form, code);
        requireProof(form, code);
        if (!code.who().clientId().equalsIgnoreCase(form.clientId())) {
            throw TokenFault.invalidGrant(70000, "The grant was issued for a different client id.");
        }
        return tokens(form, narrowed(form, code.who()), code.nonce());
    }

    /** The redirect address must be repeated when the code is redeemed (RFC 6749, 4.1.3). */
    private static void requireRedirect(Form form, Code code) {
        if (!code.redirectUri().equals(form.redirectUri())) {
            throw TokenFault.invalidGrant(
                    500112, "The redirect_uri is not the one with which the authorization code was requested.");
        }
    }

    private static void requireProof(Form form, Code code) {
        if (code.challenge().isEmpty()) {
            return;
        }
        String verifier = form.needed("code_verifier");
        String proof = code.hashed() ? sha256(verifier) : verifier;
        if (!proof.equals(code.challenge().get())) {
            throw TokenFault.invalidGrant(501481, "The code verifier does not match the code challenge.");
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private WireResponse refresh(Form form) {
        String token = form.needed("refresh_token");
        if (refreshTokens.isExpired(token)) {
            throw TokenFault.invalidGrant(700082, "The refresh token has expired due to inactivity.");
        }
        Optional<SignedIn> known = behaviours.get().is(Behaviour.REFRESH_TOKEN_REUSE, "accepted")
                ? refreshTokens.find(token)
                : refreshTokens.take(token);
        if (known.isEmpty() && token.equals(WELL_KNOWN_REFRESH_TOKEN)) {
            known = Optional.of(someone(form));
        }
        SignedIn who = known.orElseThrow(
                () -> TokenFault.invalidGrant(9002313, "The refresh token is malformed, unknown or was used already."));
        return tokens(form, narrowed(form, who), Optional.empty());
    }

    private WireResponse device(Form form) {
        String code = form.field("device_code").orElseGet(() -> form.needed("code"));
        if (devices.isExpired(code)) {
            throw new TokenFault(400, "expired_token", 70019, "The device code has expired.");
        }
        Device device =
                devices.find(code).orElseThrow(() -> TokenFault.invalidGrant(70018, "The device code is not known."));
        if (!device.polled().getAndSet(true)) {
            throw new TokenFault(
                    400, "authorization_pending", 70016, "The end-user has not finished signing in yet. Retry later.");
        }
        devices.take(code);
        return tokens(form, device.who(), Optional.empty());
    }

    /** A user who signs in with these parameters; {@code login_hint} gives the name. */
    SignedIn someone(Form form) {
        return new SignedIn(
                form.tenant(),
                Optional.of(form.field("login_hint").orElse(SignedIn.SOMEONE)),
                form.clientId(),
                form.resource(),
                form.scope(),
                behaviours.get().is(Behaviour.SIGN_IN_MFA, "yes"));
    }

    String codeFor(Code code) {
        return codes.give("0.A", code);
    }

    String deviceCodeFor(SignedIn who) {
        return devices.give("D", new Device(who, new AtomicBoolean()));
    }

    /** The same sign-in for the resource and scope of this request, if it has any. */
    private static SignedIn narrowed(Form form, SignedIn who) {
        boolean asks = form.field("resource").isPresent() || form.field("scope").isPresent();
        boolean names = form.field("resource").isPresent() || form.scope().contains("://");
        return asks ? who.forResource(names ? form.resource() : who.resource(), form.scope()) : who;
    }

    private WireResponse tokens(Form form, SignedIn who, Optional<String> nonce) {
        boolean person = who.user().isPresent();
        boolean rotates = form.field("grant_type")
                .filter("refresh_token"::equalsIgnoreCase)
                .isPresent();
        boolean refresh = person && (form.version() == 1 || rotates || who.asksFor("offline_access"));
        boolean identity = person && (form.version() == 1 || who.asksFor("openid"));
        ObjectNode answer = WireJson.object().put("token_type", "Bearer");
        if (person) {
            answer.put("scope", form.version() == 1 ? "user_impersonation" : grantedScope(who));
        }
        lifetime(answer, form.version(), who.resource());
        answer.put("access_token", mint.accessToken(who));
        if (refresh) {
            answer.put("refresh_token", refreshTokens.give("0.AR", who));
        }
        if (identity) {
            answer.put("id_token", mint.idToken(who, nonce));
        }
        if (person && form.version() == 2) {
            answer.put("client_info", who.clientInfo());
        }
        return WireResponse.json(200, answer).with("Cache-Control", "no-store, no-cache");
    }

    private static String grantedScope(SignedIn who) {
        return who.resource() + "/user_impersonation" + (who.asksFor("openid") ? " openid profile" : "");
    }

    /** In version 1 every number is a string (wire sheet 1.3). */
    private void lifetime(ObjectNode answer, int version, String resource) {
        long seconds = TokenMint.LIFE.toSeconds();
        if (version == 2) {
            answer.put("expires_in", seconds).put("ext_expires_in", seconds);
            return;
        }
        long now = clock.instant().getEpochSecond();
        answer.put("expires_in", Long.toString(seconds))
                .put("ext_expires_in", Long.toString(seconds))
                .put("expires_on", Long.toString(now + seconds))
                .put("not_before", Long.toString(now))
                .put("resource", resource);
    }
}
