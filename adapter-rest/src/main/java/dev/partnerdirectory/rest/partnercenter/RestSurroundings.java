package dev.partnerdirectory.rest.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.core.inspection.Partner;
import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.Token;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.auth.TokenClaims;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import dev.partnerdirectory.rest.probe.Probe;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The way to Partner Center and to its token issuer, and the sign-in. Immutable, thread-safe. */
public final class RestSurroundings implements Surroundings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRAPH = "graph.windows.net";

    private final RestOptions options;
    private final List<Probe> issuers;
    private final Optional<String> tenant;
    private final Supplier<Optional<Instant>> renewedAt;

    private RestSurroundings(
            RestOptions options, List<Probe> issuers, Optional<String> tenant, Supplier<Optional<Instant>> renewedAt) {
        this.options = options;
        this.issuers = issuers;
        this.tenant = tenant;
        this.renewedAt = renewedAt;
    }

    /** The surroundings of a directory with these options, whose tokens need no issuer. */
    public static RestSurroundings of(RestOptions options) {
        return new RestSurroundings(options, List.of(), Optional.empty(), Optional::empty);
    }

    /** The same, with tokens that this issuer makes. */
    public RestSurroundings withIssuer(URI authority, String tenant, ConnectionOptions connection) {
        URI page = URI.create(bare(authority) + "/" + tenant + "/v2.0/.well-known/openid-configuration");
        Probe issuer = new Probe(
                "the issuer",
                authority,
                page,
                connection,
                RestSurroundings::isIssuer,
                options.time().clock());
        return new RestSurroundings(options, List.of(issuer), Optional.of(tenant), renewedAt);
    }

    /** The same; {@code when} tells when the sign-in was last renewed. */
    public RestSurroundings renewed(Supplier<Optional<Instant>> when) {
        return new RestSurroundings(options, issuers, tenant, when);
    }

    @Override
    public List<Reach> look() {
        Probe service = new Probe(
                "the service",
                options.baseUri(),
                URI.create(bare(options.baseUri()) + "/v1/customers?size=1"),
                options.connection(),
                RestSurroundings::isService,
                options.time().clock());
        return Stream.concat(Stream.of(service), issuers.stream())
                .map(Probe::look)
                .toList();
    }

    private static String bare(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    /** Without a token the service refuses: with its headers, as a fault, or as its gateway does (wire sheet 4.2, 5.1). */
    private static boolean isService(HttpAnswer answer) {
        return Stream.of("MS-RequestId", "MS-CorrelationId", "MS-CV")
                        .anyMatch(name -> answer.header(name).isPresent())
                || holds(answer, "\"code\"", "\"statusCode\"");
    }

    private static boolean isIssuer(HttpAnswer answer) {
        return holds(answer, "\"token_endpoint\"", "\"error_codes\"");
    }

    /** Whether the answer is a JSON object with one of these names. */
    private static boolean holds(HttpAnswer answer, String... names) {
        String body = new String(answer.body(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return body.startsWith("{") && Arrays.stream(names).anyMatch(body::contains);
    }

    @Override
    public Optional<Token> token() {
        TokenClaims claims = options.tokens().get().claims();
        return Optional.of(new Token(
                claims.userName(),
                claims.tenant(),
                tenant,
                claims.audience(),
                claims.expiresAt(),
                renewedAt.get(),
                claims.multiFactor(),
                claims.isAppOnly(),
                claims.audience().map(this::isOurs).orElse(true)));
    }

    /** An audience that is no address is an application's id, which says nothing here. */
    private boolean isOurs(String audience) {
        return !audience.contains("://")
                || Stream.of(options.cloud().api().getHost(), options.baseUri().getHost(), GRAPH)
                        .anyMatch(host ->
                                host.equalsIgnoreCase(URI.create(audience).getHost()));
    }

    @Override
    public Optional<Boolean> countsAsMultiFactor() {
        RestOptions asking = options.toBuilder().validateMfa(true).build();
        try (RestDirectory directory = RestDirectory.open(asking)) {
            directory.customers().list(PageRequest.ofSize(1));
            return directory.isMfaCompliant();
        }
    }

    /** Reads the partner's organization profile (wire sheet O1). */
    @Override
    public Optional<Partner> partner() {
        try (RestDirectory directory = RestDirectory.open(options)) {
            JsonNode profile = JSON.readTree(directory.call("GET", "/profiles/organization", ""));
            return Optional.of(new Partner(
                            profile.path("tenantId").asText(""),
                            profile.path("domain").asText("")))
                    .filter(partner -> !partner.tenant().isEmpty());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
