package dev.partnerdirectory.rest.auth;

import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.MemoryTokenStore;
import dev.partnerdirectory.rest.ScriptedService;
import dev.partnerdirectory.rest.ScriptedService.Received;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String TENANT = "contoso.onmicrosoft.com";
    private static final String DEVICE = "{\"user_code\":\"ABCD-1234\",\"device_code\":\"canary-device\","
            + "\"verification_uri\":\"https://microsoft.com/devicelogin\",\"expires_in\":900,\"interval\":1,"
            + "\"message\":\"open the page\"}";

    private final ScriptedService issuer = new ScriptedService();

    /** A new client id for each test: MSAL remembers errors for two minutes, by client and across its instances. */
    private final String client = UUID.randomUUID().toString();

    private final SignIn signIn = SignIn.to(Cloud.GLOBAL, TENANT, client).at(issuer.uri());

    @AfterEach
    void close() {
        issuer.close();
    }

    private static ScriptedService.Answer token(String name, String refreshToken) {
        String access = Jwt.of("{'exp':1990000000,'scp':'user_impersonation','upn':'ann@contoso.com','amr':['mfa'],"
                + "'jti':'" + name + "'}");
        String id = Jwt.of("{'oid':'uid','tid':'utid','preferred_username':'ann@contoso.com','sub':'s','aud':'client',"
                + "'iss':'https://login.microsoftonline.com/utid/v2.0','exp':1990000000,'ver':'2.0'}");
        String refresh = refreshToken.isEmpty() ? "" : "\"refresh_token\":\"" + refreshToken + "\",";
        return json(
                200,
                "{\"token_type\":\"Bearer\",\"scope\":\"" + Cloud.GLOBAL.api() + "/user_impersonation\","
                        + "\"expires_in\":3600,\"ext_expires_in\":3600,\"access_token\":\"" + access + "\"," + refresh
                        + "\"id_token\":\"" + id + "\",\"client_info\":\""
                        + Jwt.encode("{\"uid\":\"uid\",\"utid\":\"utid\"}") + "\"}");
    }

    private Map<String, String> form(int request) {
        return parse(issuer.received().get(request).body());
    }

    private static Map<String, String> parse(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Test
    void a_device_code_is_shown_and_exchanged_and_the_token_kept() {
        List<DevicePrompt> shown = new ArrayList<>();
        issuer.answers(json(200, DEVICE), token("one", "rt-1"));
        AccessTokens tokens = signIn.byDeviceCode(shown::add);

        AccessToken first = tokens.get();

        assertThat(tokens.get()).isSameAs(first);
        assertThat(first.claims().multiFactor()).contains(true);
        assertThat(shown).singleElement().satisfies(prompt -> {
            assertThat(prompt.code()).isEqualTo("ABCD-1234");
            assertThat(prompt.page()).hasToString("https://microsoft.com/devicelogin");
        });
        assertThat(issuer.received())
                .extracting(Received::target)
                .containsExactly("/" + TENANT + "/oauth2/v2.0/devicecode", "/" + TENANT + "/oauth2/v2.0/token");
        assertThat(form(0).get("scope")).contains(Cloud.GLOBAL.api() + "/user_impersonation");
        assertThat(form(1)).containsEntry("device_code", "canary-device");
    }

    @Test
    void a_refused_token_is_renewed_without_asking_anybody() {
        issuer.answers(json(200, DEVICE), token("one", "rt-1"), token("two", "rt-2"));
        AccessTokens tokens = signIn.byDeviceCode(prompt -> {});
        AccessToken refused = tokens.get();

        AccessToken renewed = tokens.renew(refused);

        assertThat(renewed.value()).isNotEqualTo(refused.value());
        assertThat(form(2)).containsEntry("grant_type", "refresh_token").containsEntry("refresh_token", "rt-1");
    }

    @Test
    void a_kept_sign_in_serves_the_next_run() {
        MemoryTokenStore file = new MemoryTokenStore();
        issuer.answers(json(200, DEVICE), token("one", "rt-1"));
        AccessToken before = signIn.keptIn(file).byDeviceCode(prompt -> {}).get();

        AccessToken after = signIn.keptIn(file).asBefore().get();

        assertThat(after.value()).isEqualTo(before.value());
        assertThat(issuer.received()).hasSize(2);
    }

    @Test
    void nobody_signed_in_is_said_so_without_asking() {
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> signIn.asBefore().get())
                .withMessage("nobody is signed in");
        assertThat(issuer.received()).isEmpty();
    }

    @Test
    void a_sign_in_that_the_issuer_wants_anew_asks_the_person_again() {
        issuer.answers(
                json(200, DEVICE),
                token("one", "rt-1"),
                json(
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS700082: expired\",\"suberror\":\"\"}"),
                json(200, DEVICE),
                token("two", "rt-2"));
        List<DevicePrompt> shown = new ArrayList<>();
        AccessTokens tokens = signIn.byDeviceCode(shown::add);

        tokens.renew(tokens.get());

        assertThat(shown).hasSize(2);
    }

    @Test
    void a_browser_comes_back_to_the_loopback_address_with_a_proof_key() {
        issuer.answers(token("one", "rt-1"));
        List<URI> opened = new ArrayList<>();

        AccessToken token = signIn.byBrowser(page -> {
                    opened.add(page);
                    comeBack(page);
                })
                .get();

        assertThat(token.claims().userName()).contains("ann@contoso.com");
        assertThat(opened.get(0).toString()).startsWith(issuer.uri() + "/" + TENANT + "/oauth2/v2.0/authorize?");
        assertThat(parse(opened.get(0).getRawQuery())).containsEntry("code_challenge_method", "S256");
        assertThat(form(0)).containsEntry("code", "the-code").containsKey("code_verifier");
    }

    /**
     * Does not wait for the answer: MSAL answers only after it has read the code, which is after this method returns.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void comeBack(URI page) {
        Map<String, String> query = parse(page.getRawQuery());
        URI back = URI.create(query.get("redirect_uri") + "/?code=the-code&state=" + query.get("state"));
        HttpRequest request = "form_post".equals(query.get("response_mode"))
                ? HttpRequest.newBuilder(URI.create(query.get("redirect_uri")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("code=the-code&state=" + query.get("state")))
                        .build()
                : HttpRequest.newBuilder(back).build();
        HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void a_token_that_another_process_rotated_meanwhile_stays() {
        MemoryTokenStore store = new MemoryTokenStore().with(Secret.of("rt-1"));
        ScriptedService.Answer answer = token("one", "rt-2");
        issuer.answers(exchange -> {
            store.with(Secret.of("rt-other"));
            answer.to(exchange);
        });

        AccessToken token = signIn.byRefreshToken(store).get();

        assertThat(token.claims().userName()).contains("ann@contoso.com");
        assertThat(store.load().value()).contains(Secret.of("rt-other"));
    }

    @Test
    void a_rotated_refresh_token_replaces_the_stored_one() {
        MemoryTokenStore store = new MemoryTokenStore();
        store.with(Secret.of("rt-1"));
        issuer.answers(token("one", "rt-2"), token("two", ""));
        AccessTokens tokens = signIn.byRefreshToken(store, ClientCredential.secret(Secret.of("canary-secret")));

        AccessToken first = tokens.get();
        assertThat(store.load().value()).contains(Secret.of("rt-2"));
        tokens.renew(first);

        assertThat(store.load().value()).contains(Secret.of("rt-2"));
        assertThat(form(0))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "rt-1")
                .containsEntry("client_secret", "canary-secret");
        assertThat(form(1)).containsEntry("refresh_token", "rt-2");
    }

    @Test
    void a_refresh_token_needs_no_credential_of_a_public_application() {
        MemoryTokenStore store = new MemoryTokenStore();
        store.with(Secret.of("rt-1"));
        issuer.answers(token("one", "rt-2"));

        signIn.byRefreshToken(store).get();

        assertThat(form(0)).containsEntry("refresh_token", "rt-1").doesNotContainKey("client_secret");
        assertThat(store.load().value()).contains(Secret.of("rt-2"));
    }

    @Test
    void an_application_signs_in_by_secret_or_by_certificate() throws Exception {
        String answer = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + Jwt.of("{'idtyp':'app'}")
                + "\"}";
        issuer.answers(json(200, answer), json(200, answer));
        Path p12 = Path.of(SignInTest.class.getResource("/tls/client.p12").toURI());

        AccessToken bySecret =
                signIn.asApplication(ClientCredential.secret(Secret.of("s"))).get();
        signIn.asApplication(ClientCredential.certificate(p12, Secret.of("changeit")))
                .get();

        assertThat(bySecret.claims().isAppOnly()).isTrue();
        assertThat(form(0)).containsEntry("grant_type", "client_credentials").containsEntry("client_secret", "s");
        assertThat(form(0).get("scope")).contains(Cloud.GLOBAL.api() + "/.default");
        assertThat(form(1)).containsKey("client_assertion").doesNotContainKey("client_secret");
    }

    @Test
    void a_refusal_is_told_in_the_issuers_words_without_the_token() {
        MemoryTokenStore store = new MemoryTokenStore();
        store.with(Secret.of("rt-1"));
        issuer.answers(json(
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS50076: use MFA. refresh_token=rt-1\","
                        + "\"error_codes\":[50076],\"trace_id\":\"t\",\"correlation_id\":\"c\"}"));

        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> signIn.byRefreshToken(store).get())
                .withMessageContaining("AADSTS50076")
                .withMessageNotContaining("rt-1")
                .satisfies(e -> assertThat(e.isMfaMissing()).isTrue())
                .satisfies(e -> assertThat(e.details().code()).contains("AADSTS50076"));
    }

    @Test
    void each_customer_has_a_token_of_its_own_tenant_where_that_is_asked_for() {
        CustomerId one = new CustomerId("11111111-1111-4111-8111-111111111111");
        CustomerId two = new CustomerId("22222222-2222-4222-8222-222222222222");
        MemoryTokenStore store = new MemoryTokenStore().with(Secret.of("rt-1"));
        issuer.answers(token("one", "rt-2"), token("two", "rt-3"), token("home", "rt-4"));
        AccessTokens tokens = signIn.forEachCustomer().byRefreshToken(store);

        AccessToken first = tokens.forCustomer(one).get();

        assertThat(tokens.forCustomer(one).get()).isSameAs(first);
        assertThat(tokens.forCustomer(two).get().value()).isNotEqualTo(first.value());
        assertThat(tokens.get().value()).isNotEqualTo(first.value());
        assertThat(issuer.received())
                .extracting(Received::target)
                .containsExactly(
                        "/" + one + "/oauth2/v2.0/token",
                        "/" + two + "/oauth2/v2.0/token",
                        "/" + TENANT + "/oauth2/v2.0/token");
        assertThat(store.load().value()).contains(Secret.of("rt-4"));
    }

    @Test
    void all_customers_share_a_token_otherwise() {
        AccessTokens tokens = signIn.byRefreshToken(new MemoryTokenStore());

        assertThat(tokens.forCustomer(new CustomerId("11111111-1111-4111-8111-111111111111")))
                .isSameAs(tokens);
    }

    @Test
    void a_stored_sign_in_that_is_refused_says_why() {
        MemoryTokenStore file = new MemoryTokenStore();
        issuer.answers(
                json(200, DEVICE),
                token("one", "rt-1"),
                json(
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS53003: Blocked\","
                                + "\"error_codes\":[53003],\"suberror\":\"message_only\"}"));
        AccessToken before = signIn.keptIn(file).byDeviceCode(prompt -> {}).get();

        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> signIn.keptIn(file).asBefore().renew(before))
                .withMessageContaining("AADSTS53003")
                .satisfies(e -> assertThat(e.details().remedy().orElseThrow().text())
                        .isEqualTo(IssuerError.Cure.POLICY.words()));
    }

    @Test
    void an_issuer_that_says_slow_down_is_asked_five_seconds_slower_each_time() {
        String slower = "{\"error\":\"slow_down\",\"error_description\":\"AADSTS0: slow down\",\"error_codes\":[0]}";
        List<Duration> waits = new ArrayList<>();
        issuer.answers(json(200, DEVICE), json(400, slower), json(400, slower), token("one", "rt-1"));

        signIn.waiting(waits::add).byDeviceCode(prompt -> {}).get();

        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void an_application_signs_in_by_an_assertion_that_is_asked_for_each_time() {
        String answer = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + Jwt.of("{'idtyp':'app'}")
                + "\"}";
        AtomicInteger asked = new AtomicInteger();
        issuer.answers(json(200, answer), json(200, answer));
        AccessTokens tokens = signIn.asApplication(
                ClientCredential.assertion(() -> Secret.of("assertion-" + asked.incrementAndGet())));

        tokens.renew(tokens.get());

        assertThat(form(0)).containsEntry("client_assertion", "assertion-1").doesNotContainKey("client_secret");
        assertThat(form(1)).containsEntry("client_assertion", "assertion-2");
    }

    @Test
    void an_assertion_that_cannot_be_had_is_unavailable_for_its_reason() {
        IllegalStateException failure = new IllegalStateException("no projected token");
        AccessTokens tokens = signIn.asApplication(ClientCredential.assertion(() -> {
            throw failure;
        }));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(tokens::get)
                .withMessageContaining("no projected token")
                .withCause(failure);
    }

    @Test
    void an_issuer_that_is_not_there_is_unavailable() throws IOException {
        URI nowhere = issuer.uri();
        issuer.close();

        assertThatThrownBy(() -> signIn.at(nowhere)
                        .asApplication(ClientCredential.secret(Secret.of("s")))
                        .get())
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void an_authority_in_the_clear_is_refused() {
        assertThatThrownBy(() -> signIn.at(URI.create("http://login.example.com")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(signIn.over(ConnectionOptions.defaults().withPlainHttpTo("login.example.com"))
                        .at(URI.create("http://LOGIN.example.com")))
                .isNotNull();
    }
}
