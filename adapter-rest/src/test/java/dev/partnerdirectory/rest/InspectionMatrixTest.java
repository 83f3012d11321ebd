package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.Finding.Check;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import dev.partnerdirectory.rest.partnercenter.RestSurroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every persona of the emulator, every fault of the network at the service and at the issuer, every fault of a token, and every
 * two of them together: the inspection names the fault, and nothing else.
 */
class InspectionMatrixTest {
    private static final String PAGE = "<html><title>Hotel Wi-Fi</title></html>";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static FakeDirectory fake;
    private static FakeDirectoryServer emulator;
    private static ScriptedService page;
    private static RefusingProxy proxy;
    private static HttpsServer untrusted;
    private static ServerSocket silent;
    private static int refused;

    /** Signing takes most of the time of a case, and tokens stay good. Two of each kind, for a service that refuses one. */
    private static final Map<String, Secret> SIGNED = new HashMap<>();

    private static int signings;

    private static AccessTokens signed(String kind, Supplier<String> token) {
        return AccessTokens.from(() -> SIGNED.computeIfAbsent(kind + signings++ % 2, any -> Secret.of(token.get())));
    }

    @BeforeAll
    static void start() throws Exception {
        fake = FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
        emulator = FakeDirectoryServer.serving(fake).resetTo(Seed.sandbox()).start();
        page = new ScriptedService().otherwise(ScriptedService.status(200, PAGE).with("Content-Type", "text/html"));
        InetAddress here = InetAddress.getLoopbackAddress();
        untrusted = HttpsServer.create(new InetSocketAddress(here, 0), 0);
        Path keys = Path.of(
                InspectionMatrixTest.class.getResource("/tls/server.p12").toURI());
        untrusted.setHttpsConfigurator(
                new HttpsConfigurator(Tls.context(null, new Tls.Identity(keys, Secret.of("changeit")))));
        untrusted.start();
        silent = new ServerSocket(0, 200, here);
        proxy = new RefusingProxy();
        try (ServerSocket gone = new ServerSocket(0, 1, here)) {
            refused = gone.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        silent.close();
        untrusted.stop(0);
        proxy.close();
        page.close();
        emulator.close();
        fake.close();
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.conditions().set(Behaviour.TOKENS, "checked");
    }

    /** An address as the client is set up to reach it. */
    private record Place(URI address, ConnectionOptions connection) {
        static Place of(String address) {
            return new Place(
                    URI.create(address), ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(5), PATIENCE));
        }
    }

    /** What is wrong with a place, and how that is called. */
    enum Network {
        REFUSED_PORT(Check.CONNECTION, () -> Place.of("http://127.0.0.1:" + refused)),
        UNKNOWN_HOST(Check.NAME, () -> Place.of("https://nowhere.invalid")),
        UNTRUSTED_CERTIFICATE(
                Check.CERTIFICATE,
                () -> Place.of("https://localhost:" + untrusted.getAddress().getPort())),
        WEB_PAGE(Check.IDENTITY, () -> Place.of(page.uri().toString())),
        PROXY_407(
                Check.PROXY,
                () -> new Place(
                        URI.create("https://pc.invalid"),
                        Place.of("").connection().withProxy(proxy.options()))),
        SILENCE(
                Check.ANSWER,
                () -> new Place(
                        URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                        ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(20))));

        private final Check check;

        @SuppressWarnings("ImmutableEnumChecker") // it looks at what the class has started
        private final Supplier<Place> place;

        Network(Check check, Supplier<Place> place) {
            this.check = check;
            this.place = place;
        }
    }

    /** What is wrong with the token. */
    enum Sign {
        NONE(Check.SIGN_IN),
        EXPIRED(Check.SIGN_IN),
        FOR_ANOTHER_SERVICE(Check.SIGN_IN),
        OF_ANOTHER_TENANT(Check.PARTNER),
        OF_AN_APPLICATION(Check.PERSON),
        WITHOUT_SECOND_FACTOR(Check.MULTI_FACTOR);

        private final Check check;

        Sign(Check check) {
            this.check = check;
        }

        AccessTokens tokens() {
            return switch (this) {
                case NONE ->
                    AccessTokens.from(() -> {
                        throw new Unauthenticated("nobody is signed in", false, ErrorDetails.none());
                    });
                case EXPIRED -> AccessTokens.fixed(unsigned("https://api.partnercenter.microsoft.com", 1_600_000_000));
                case FOR_ANOTHER_SERVICE -> AccessTokens.fixed(unsigned("https://other.example", 4_000_000_000L));
                case OF_ANOTHER_TENANT ->
                    signed("elsewhere", () -> emulator.tokens().tokenOfTenant("elsewhere.example"));
                case OF_AN_APPLICATION ->
                    signed("application", () -> emulator.tokens().appOnlyToken());
                case WITHOUT_SECOND_FACTOR ->
                    signed("without", () -> emulator.tokens().appUserToken(false));
            };
        }
    }

    private static Secret unsigned(String audience, long expiry) {
        String claims =
                "{\"aud\":\"%s\",\"exp\":%d,\"upn\":\"a@b.example\",\"scp\":\"user_impersonation\",\"amr\":[\"mfa\"]}"
                        .formatted(audience, expiry);
        return Secret.of(
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".c2ln");
    }

    /** One thing that is wrong, or several. */
    record Trouble(
            String name,
            Set<Persona> personas,
            List<Network> service,
            List<Network> issuer,
            List<Sign> sign,
            boolean skewed) {
        static Trouble of(Persona persona) {
            return new Trouble(persona.key(), Set.of(persona), List.of(), List.of(), List.of(), false);
        }

        static Trouble atService(Network fault) {
            return new Trouble(fault + " at the service", Set.of(), List.of(fault), List.of(), List.of(), false);
        }

        static Trouble atIssuer(Network fault) {
            return new Trouble(fault + " at the issuer", Set.of(), List.of(), List.of(fault), List.of(), false);
        }

        static Trouble of(Sign sign) {
            return new Trouble("token " + sign, Set.of(), List.of(), List.of(), List.of(sign), false);
        }

        Trouble and(Trouble other) {
            Set<Persona> both = EnumSet.noneOf(Persona.class);
            both.addAll(personas);
            both.addAll(other.personas);
            return new Trouble(
                    name + " and " + other.name,
                    both,
                    Stream.concat(service.stream(), other.service.stream()).toList(),
                    Stream.concat(issuer.stream(), other.issuer.stream()).toList(),
                    Stream.concat(sign.stream(), other.sign.stream()).toList(),
                    skewed || other.skewed);
        }

        boolean isPossible() {
            return service.size() < 2
                    && issuer.size() < 2
                    && sign.size() < 2
                    && Persona.alternatives().stream()
                            .noneMatch(some ->
                                    some.stream().filter(personas::contains).count() > 1);
        }

        /** What must be blamed: whatever can be seen from here. Behind a fault, nothing can. */
        Set<String> blames() {
            Set<String> blames = new TreeSet<>();
            service.forEach(fault -> blames.add(fault.check + " the service"));
            issuer.forEach(fault -> blames.add(fault.check + " the issuer"));
            if (skewed && (service.isEmpty() || issuer.isEmpty())) {
                blames.add(Check.CLOCK + (service.isEmpty() ? " the service" : " the issuer"));
            }
            sign.stream()
                    .filter(fault -> fault != Sign.OF_ANOTHER_TENANT)
                    .forEach(fault -> blames.add(fault.check + " token"));
            // Only the service can tell, and it tells no application.
            if (service.isEmpty()
                    && sign.contains(Sign.OF_ANOTHER_TENANT)
                    && !personas.contains(Persona.APP_ONLY_TOKEN)) {
                blames.add(Check.PARTNER + " token");
            }
            boolean served = service.isEmpty()
                    && (sign.isEmpty()
                            || sign.contains(Sign.OF_ANOTHER_TENANT)
                            || (sign.contains(Sign.WITHOUT_SECOND_FACTOR) && !personas.contains(Persona.MFA_REQUIRED)));
            if (served) {
                personas.forEach(persona -> {
                    switch (persona) {
                        case APP_ONLY_TOKEN -> blames.add(Check.PERSON + " customer");
                        case MISSING_ROLE -> blames.add(Check.RIGHTS + " customer");
                        case NO_RELATIONSHIP -> blames.add(Check.RELATIONSHIP + " customer");
                        default -> {
                            // The client gets along with it.
                        }
                    }
                });
            }
            return blames;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Trouble> single() {
        return Stream.of(
                        EnumSet.allOf(Persona.class).stream().map(Trouble::of),
                        Stream.of(Network.values()).map(Trouble::atService),
                        Stream.of(Network.values()).map(Trouble::atIssuer),
                        Stream.of(Sign.values()).map(Trouble::of),
                        Stream.of(new Trouble("skewed clock", Set.of(), List.of(), List.of(), List.of(), true)))
                .flatMap(some -> some)
                .toList();
    }

    static Stream<Trouble> troubles() {
        List<Trouble> single = single();
        List<Trouble> all = new ArrayList<>(single);
        all.add(new Trouble("nothing", Set.of(), List.of(), List.of(), List.of(), false));
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                all.add(single.get(i).and(single.get(j)));
            }
        }
        return all.stream().filter(Trouble::isPossible);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void what_is_wrong_is_named_and_nothing_else_is_blamed(Trouble trouble) {
        emulator.conditions().personas(trouble.personas());
        Place service = trouble.service().stream()
                .map(fault -> fault.place.get())
                .findFirst()
                .orElseGet(InspectionMatrixTest::right);
        Place issuer = trouble.issuer().stream()
                .map(fault -> fault.place.get())
                .findFirst()
                .orElseGet(InspectionMatrixTest::right);
        AccessTokens tokens = trouble.sign().stream()
                .map(Sign::tokens)
                .findFirst()
                .orElseGet(() -> signed("good", () -> emulator.tokens().appUserToken(true)));
        Clock clock = Clock.offset(Clock.systemUTC(), trouble.skewed() ? Duration.ofMinutes(-10) : Duration.ZERO);
        RestOptions options = RestOptions.builder(tokens)
                .baseUri(service.address())
                .connection(service.connection())
                .time(clock, duration -> {})
                .build();

        List<Finding> findings;
        try (RestDirectory rest = RestDirectory.open(options)) {
            findings = PartnerDirectory.over(rest)
                    .clock(clock)
                    .surroundings(RestSurroundings.of(options)
                            .withIssuer(issuer.address(), "partner.onmicrosoft.com", issuer.connection()))
                    .build()
                    .inspection()
                    .findings(Stream.of(CustomerRef.parse("11111111-1111-4111-8111-111111111111")))
                    .toList();
        }

        assertThat(proxy.heads()).noneMatch(head -> head.contains("Authorization"));
        assertThat(findings)
                .filteredOn(finding -> finding.status() == Finding.Status.FAILED)
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank())
                .extracting(finding -> finding.check() + " " + about(finding))
                .as(findings.toString())
                .containsExactlyInAnyOrderElementsOf(trouble.blames());
    }

    private static Place right() {
        return Place.of(emulator.baseUri().toString());
    }

    private static String about(Finding finding) {
        return Stream.of("the service", "the issuer", "token", "customer")
                .filter(finding.about()::startsWith)
                .findFirst()
                .orElse(finding.about());
    }
}
