package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.token.Claims;
import dev.partnerdirectory.fake.http.token.TokenMint;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Checks the bearer token (wire sheet 1.2, 1.4; R1–R3). By default every token is accepted. Thread-safe. */
public final class TokenGate {
    private static final Set<String> AUDIENCES = Set.of(
            "https://api.partnercenter.microsoft.com",
            "https://partner.partnercenterapi.microsoftonline.cn",
            "https://graph.windows.net",
            "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd");

    private final TokenMint mint;
    private final Conditions conditions;
    private final Clock clock;
    private final AtomicReference<@Nullable String> expired = new AtomicReference<>();

    public TokenGate(TokenMint mint, Conditions conditions, Clock clock) {
        this.mint = mint;
        this.conditions = conditions;
        this.clock = clock;
    }

    public void reset() {
        expired.set(null);
    }

    /**
     * Checks the token of a request.
     *
     * @return the refusal if the token is valid but of the wrong kind; such a request still reaches the service
     * @throws ServiceFault 401 if the token is missing or not valid
     */
    Optional<ServiceFault> check(WireRequest request, Optional<Operation> operation, Behaviours behaviours) {
        String token = bearer(request);
        if (conditions.has(Persona.EXPIRED_TOKEN) && isFirstSeen(token)) {
            throw unauthorized("The bearer token has expired.");
        }
        Optional<Claims> claims = Optional.empty();
        if (behaviours.is(Behaviour.TOKENS, "checked")) {
            claims = Optional.of(checked(token));
        } else if (behaviours.is(Behaviour.MFA, "enforced")) {
            claims = mint.read(token);
        }
        boolean appOnly =
                claims.map(read -> read.who().isAppOnly()).orElse(false) || conditions.has(Persona.APP_ONLY_TOKEN);
        if (appOnly && operation.map(TokenGate::needsPerson).orElse(false)) {
            return Optional.of(
                    new ServiceFault(403, "2032", "This resource can't be accessed by application credentials."));
        }
        boolean mfa = claims.map(read -> read.who().mfa()).orElse(false);
        if (behaviours.is(Behaviour.MFA, "enforced") && !appOnly && !mfa) {
            throw new ServiceFault(401, "900421", "The MFA claim is missing in the access token.");
        }
        return Optional.empty();
    }

    /** The value of {@code isMfaCompliant}; empty if the header is left out (R3). */
    Optional<Boolean> mfaCompliance(WireRequest request, Behaviours behaviours) {
        String asked = request.header("ValidateMfa");
        boolean says = "true".equalsIgnoreCase(asked == null ? "" : asked.strip())
                || behaviours.is(Behaviour.MFA, "enforced")
                || behaviours.is(Behaviour.MFA_HEADER, "always");
        if (!says) {
            return Optional.empty();
        }
        return Optional.of(mint.read(request.authorization("Bearer"))
                .map(read -> read.who().mfa())
                .orElse(false));
    }

    private static boolean needsPerson(Operation operation) {
        return operation != Operation.LIST_CUSTOMERS && operation != Operation.GET_CUSTOMER;
    }

    private static String bearer(WireRequest request) {
        String token = request.authorization("Bearer");
        if (token.isEmpty()) {
            throw new ServiceFault(401, "800001", "A bearer token is missing in the request.");
        }
        return token;
    }

    private boolean isFirstSeen(String token) {
        return expired.compareAndSet(null, token) || token.equals(expired.get());
    }

    private Claims checked(String token) {
        Claims claims = mint.read(token)
                .filter(read -> mint.isOurs(token))
                .orElseThrow(() -> unauthorized("The bearer token was not issued by this emulator."));
        if (!clock.instant().isBefore(claims.expires())) {
            throw unauthorized("The bearer token has expired.");
        }
        if (!AUDIENCES.contains(withoutSlash(claims.who().resource()))) {
            throw new ServiceFault(401, "900420", "The bearer token is for another audience.");
        }
        return claims;
    }

    private static String withoutSlash(String audience) {
        return audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    }

    private static ServiceFault unauthorized(String description) {
        return new ServiceFault(401, "400", description);
    }
}
