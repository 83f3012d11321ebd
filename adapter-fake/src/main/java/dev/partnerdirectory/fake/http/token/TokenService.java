package dev.partnerdirectory.fake.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.Routes;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers requests to the sign-in service. Thread-safe. */
public final class TokenService {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final Routes<Endpoint> routes = new Routes<>();
    private final TokenMint mint;
    private final Supplier<Behaviours> behaviours;
    private final TokenGrants grants;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @FunctionalInterface
    private interface Endpoint {
        WireResponse answer(String tenant, WireRequest request);
    }

    /** @param random the source of codes, token ids and the ids in refusals */
    public TokenService(Supplier<Behaviours> behaviours, Clock clock, Random random) {
        this.behaviours = behaviours;
        this.clock = clock;
        this.ids = () -> new UUID(random.nextLong(), random.nextLong());
        this.mint = new TokenMint(clock, ids);
        this.grants = new TokenGrants(mint, behaviours, clock, random);
        SignInPages signIn = new SignInPages(grants, mint);
        DiscoveryPages discovery = new DiscoveryPages(mint);
        routes.add(
                "GET",
                "/{tenant}/discovery/instance",
                (tenant, request) -> WireResponse.json(200, discovery.instances(request)));
        routes.add("POST", "/generatetoken", (tenant, request) -> generated(request));
        addVersion(1, "", signIn, discovery);
        addVersion(2, "/v2.0", signIn, discovery);
    }

    private void addVersion(int version, String part, SignInPages signIn, DiscoveryPages discovery) {
        String oauth = "/{tenant}/oauth2" + part;
        Endpoint authorize = (tenant, request) -> signIn.authorize(Form.of(tenant, version, request));
        routes.add("POST", oauth + "/token", (tenant, request) -> grants.token(Form.of(tenant, version, request)))
                .add("GET", oauth + "/authorize", authorize)
                .add("POST", oauth + "/authorize", authorize)
                .add(
                        "POST",
                        oauth + "/devicecode",
                        (tenant, request) ->
                                WireResponse.json(200, signIn.deviceCode(Form.of(tenant, version, request))))
                .add(
                        "GET",
                        "/{tenant}" + part + "/.well-known/openid-configuration",
                        (tenant, request) -> WireResponse.json(200, discovery.configuration(tenant, version, request)))
                .add(
                        "GET",
                        "/{tenant}/discovery" + part + "/keys",
                        (tenant, request) -> WireResponse.json(200, discovery.keys()));
    }

    /** Creates tokens for tests, and recognises its own. */
    public TokenMint mint() {
        return mint;
    }

    /** Forgets every code and refresh token. */
    public void reset() {
        grants.clear();
    }

    /** The answer, or empty if the address is not one of the sign-in service's. */
    @SuppressWarnings("exports") // called by the emulator alone
    public Optional<WireResponse> answer(WireRequest request, String path) {
        return routes.find(request.method(), path).map(match -> {
            if (match.target().isEmpty()) {
                return refusal(notAllowed(match.methods(), request.method())).with("Allow", match.methods());
            }
            try {
                return match.target().get().answer(match.ids().getOrDefault("tenant", "common"), request);
            } catch (TokenFault fault) {
                return refusal(fault);
            } catch (ServiceFault fault) {
                return refusal(TokenFault.invalidRequest(fault.description()));
            }
        });
    }

    private static TokenFault notAllowed(String allowed, String method) {
        return new TokenFault(
                405,
                "invalid_request",
                900561,
                "The endpoint only accepts %s requests. Received a %s request.".formatted(allowed, method));
    }

    /** The old second step: exchanges a token of the sign-in service for a token of Partner Center. */
    private WireResponse generated(WireRequest request) {
        String bearer = request.authorization("Bearer");
        if (bearer.isEmpty()) {
            throw TokenFault.invalidClient(50027, "A bearer token is missing.");
        }
        if (!Form.of("common", 1, request).needed("grant_type").equalsIgnoreCase("jwt_token")) {
            throw new TokenFault(400, "unsupported_grant_type", 70003, "The grant type must be jwt_token.");
        }
        Optional<Claims> claims = mint.read(bearer);
        if (behaviours.get().is(Behaviour.TOKENS, "checked")
                && claims.filter(known -> isValid(known, bearer)).isEmpty()) {
            throw TokenFault.invalidClient(50027, "The bearer token is not a valid one of this service's.");
        }
        String token = claims.map(known -> mint.accessToken(known.who().forResource(SignedIn.PARTNER_CENTER, "")))
                .orElseGet(() -> mint.appUserToken(false));
        return WireResponse.json(
                200,
                WireJson.object()
                        .put("access_token", token)
                        .put("token_type", "bearer")
                        .put("expires_in", TokenMint.LIFE.toSeconds()));
    }

    private boolean isValid(Claims claims, String bearer) {
        return mint.isOurs(bearer) && clock.instant().isBefore(claims.expires());
    }

    private WireResponse refusal(TokenFault fault) {
        String now = TIMESTAMP.format(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        String trace = ids.get().toString();
        String correlation = ids.get().toString();
        ObjectNode body = WireJson.object()
                .put("error", fault.error)
                .put(
                        "error_description",
                        "AADSTS%d: %s Trace ID: %s Correlation ID: %s Timestamp: %s"
                                .formatted(fault.number, fault.getMessage(), trace, correlation, now));
        body.putArray("error_codes").add(fault.number);
        return WireResponse.json(
                fault.status, body.put("timestamp", now).put("trace_id", trace).put("correlation_id", correlation));
    }
}
