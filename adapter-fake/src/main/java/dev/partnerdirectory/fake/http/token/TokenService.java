package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.RouteTree;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers what is addressed to the sign-in service. Thread-safe. */
public final class TokenService {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final RouteTree<Page> routes = new RouteTree<>();
    private final TokenMint mint;
    private final TokenPolicy policy;
    private final TokenGrants grants;
    private final Clock clock;

    @FunctionalInterface
    private interface Page {
        WireResponse answer(String tenant, WireRequest request);
    }

    public TokenService(TokenPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        this.mint = new TokenMint(clock);
        this.grants = new TokenGrants(mint, policy, clock);
        SignInPages signIn = new SignInPages(grants, mint);
        DiscoveryPages discovery = new DiscoveryPages(mint);
        routes.add("GET", "/{tenant}/discovery/instance", (tenant, request) -> discovery.instances(request));
        routes.add("POST", "/generatetoken", (tenant, request) -> generated(request));
        for (int version = 1; version <= 2; version++) {
            addVersion(version, signIn, discovery);
        }
    }

    private void addVersion(int version, SignInPages signIn, DiscoveryPages discovery) {
        String part = version == 2 ? "/v2.0" : "";
        String oauth = "/{tenant}/oauth2" + part;
        Page authorize = (tenant, request) -> signIn.authorize(Form.of(tenant, version, request));
        Page device = (tenant, request) -> signIn.deviceCode(Form.of(tenant, version, request));
        routes.add("POST", oauth + "/token", (tenant, request) -> grants.token(Form.of(tenant, version, request)))
                .add("GET", oauth + "/authorize", authorize)
                .add("POST", oauth + "/authorize", authorize)
                .add("GET", oauth + "/devicecode", device)
                .add("POST", oauth + "/devicecode", device)
                .add(
                        "GET",
                        "/{tenant}" + part + "/.well-known/openid-configuration",
                        (tenant, request) -> discovery.configuration(tenant, version, request))
                .add("GET", "/{tenant}/discovery" + part + "/keys", (tenant, request) -> discovery.keys());
    }

    /** Makes tokens for tests and tells them from others. */
    public TokenMint mint() {
        return mint;
    }

    /** Forgets every code and refresh token. */
    public void reset() {
        grants.clear();
    }

    /** Empty if the address is none of the sign-in service's. */
    public Optional<WireResponse> answer(WireRequest request, List<String> segments) {
        return routes.find(request.method(), segments).map(match -> {
            if (match.target().isEmpty()) {
                String allowed = String.join(", ", match.methods());
                return refusal(notAllowed(allowed, request.method())).with("Allow", allowed);
            }
            String tenant = match.ids().isEmpty() ? "common" : match.ids().get(0);
            try {
                return match.target().get().answer(tenant, request);
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

    /** The old second exchange: a token of the sign-in service for one of Partner Center's own. */
    private WireResponse generated(WireRequest request) {
        String header = request.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new TokenFault(401, "invalid_client", 50027, "A bearer token is missing.");
        }
        Form form = Form.of("common", 1, request);
        if (!form.needed("grant_type").equalsIgnoreCase("jwt_token")) {
            throw new TokenFault(400, "unsupported_grant_type", 70003, "The grant type must be jwt_token.");
        }
        String bearer = header.substring(7).strip();
        Optional<Claims> claims = mint.read(bearer);
        if (policy.areTokensChecked()
                && claims.filter(known -> isValid(known, bearer)).isEmpty()) {
            throw new TokenFault(
                    401, "invalid_client", 50027, "The bearer token is not a valid one of this service's.");
        }
        String token = claims.map(known -> mint.accessToken(new SignIn(
                        known.tenant(), known.user(), known.clientId(), SignIn.PARTNER_CENTER, "", known.hasMfa())))
                .orElseGet(() -> mint.appUserToken(false));
        return WireResponse.json(
                200,
                JsonWriter.write(
                        JsonWriter.Style.PLAIN,
                        json -> json.object(members -> members.text("access_token", token)
                                .text("token_type", "bearer")
                                .number("expires_in", TokenMint.LIFE.toSeconds()))));
    }

    private boolean isValid(Claims claims, String bearer) {
        return mint.isOurs(bearer) && clock.instant().isBefore(claims.expires());
    }

    private WireResponse refusal(TokenFault fault) {
        String now = TIMESTAMP.format(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        String trace = UUID.randomUUID().toString();
        String correlation = UUID.randomUUID().toString();
        String description = "AADSTS%d: %s Trace ID: %s Correlation ID: %s Timestamp: %s"
                .formatted(fault.number(), fault.getMessage(), trace, correlation, now);
        byte[] body = JsonWriter.write(
                JsonWriter.Style.PLAIN,
                json -> json.object(members -> members.text("error", fault.error())
                        .text("error_description", description)
                        .numbers("error_codes", fault.number())
                        .text("timestamp", now)
                        .text("trace_id", trace)
                        .text("correlation_id", correlation)));
        return WireResponse.json(fault.status(), body);
    }
}
