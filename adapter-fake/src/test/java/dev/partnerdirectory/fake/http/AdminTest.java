package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.journal.RequestFilter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulator's own addresses: admin API, journal and home page. */
class AdminTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    @Test
    void health_and_clock() {
        assertThat(wire.get("/__admin/health", "Authorization", "").text()).contains("\"status\":\"up\"");
        assertThat(wire.post("/__ADMIN/clock", "{\"advance\":\"31d\"}").text()).contains("2017-02-20T00:33:34Z");
        assertThat(wire.post("/__admin/clock", "{\"now\":\"2020-01-01T00:00:00Z\"}")
                        .text())
                .contains("2020-01-01T00:00:00Z", "\"movable\":true");
        assertThat(wire.post("/__admin/clock", "{\"advance\":\"soon\"}").status())
                .isEqualTo(400);
        assertThat(wire.get("/__admin/nothing").status()).isEqualTo(404);
        assertThat(wire.send("PUT", "/__admin/health", "{}").status()).isEqualTo(405);
    }

    @Test
    void behaviours_are_listed_set_and_set_back() {
        assertThat(wire.get("/__admin/behaviours").text())
                .contains("\"name\":\"create-user-status\",\"value\":\"200\"");
        assertThat(wire.send("PUT", "/__admin/behaviours", "{\"create-user-status\":\"201\"}")
                        .status())
                .isEqualTo(200);
        assertThat(wire.post(USERS, UserRulesTest.newUser("fresh")).status()).isEqualTo(201);
        assertThat(wire.send("PUT", "/__admin/behaviours", "{\"nulls\":\"written\",\"shoes\":\"on\"}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.send("PUT", "/__admin/behaviours", "{\"nulls\":\"maybe\"}")
                        .text())
                .contains("[omitted, written]");
        assertThat(wire.delete("/__admin/behaviours").text())
                .contains("\"name\":\"create-user-status\",\"value\":\"200\"");
    }

    @Test
    void personas_faults_latency_quotas_and_lag_are_set_and_cleared() {
        assertThat(wire.send("PUT", "/__admin/personas", "{\"personas\":[\"no-bom\",\"LAG\"]}")
                        .text())
                .contains("\"active\":[\"lag\",\"no-bom\"]");
        assertThat(wire.send("PUT", "/__admin/personas", "{\"personas\":[\"grumpy\"]}")
                        .text())
                .contains("throttled-service");
        assertThat(wire.delete("/__admin/personas").text()).contains("\"active\":[]");
        assertThat(contoso.server.conditions().personas()).isEmpty();
        assertThat(wire.post("/__admin/faults", """
                {"operation":"list-users","nth":1,"fault":{"kind":"refusal","status":503,"code":"800003"}}""").text())
                .contains("\"operations\":[\"list-users\"]", "\"struck\":0")
                .contains("\"status\":503,\"code\":\"800003\",\"description\":\"A fault made on purpose.\"");
        assertThat(wire.get(USERS).status()).isEqualTo(503);
        assertThat(wire.get("/__admin/faults").text()).contains("\"struck\":1");
        assertThat(wire.delete("/__admin/faults").text()).contains("\"faults\":[]");
        assertThat(wire.post("/__admin/faults", "{\"fault\":{\"kind\":\"earthquake\"}}")
                        .text())
                .contains("reset-mid-body");
        assertThat(wire.post("/__admin/faults", "{\"probability\":2,\"fault\":{}}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.post(
                                "/__admin/faults",
                                "{\"every\":3,\"operation\":\"writes\",\"fault\":{\"kind\":\"throttled-by-gateway\",\"pause\":\"2s\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(wire.send("PUT", "/__admin/latency", "{\"median\":\"5ms\",\"sigma\":0.4,\"seed\":3}")
                        .text())
                .contains("\"median\":\"0.005s\"");
        assertThat(wire.send("PUT", "/__admin/latency", "{\"least\":\"5ms\",\"most\":\"1ms\"}")
                        .status())
                .isEqualTo(400);
        assertThat(wire.delete("/__admin/latency").text()).isEqualTo("{}");
        assertThat(wire.send("PUT", "/__admin/quotas", "{\"partnerPerMinute\":1}")
                        .status())
                .isEqualTo(200);
        wire.get(USERS);
        assertThat(wire.get(USERS).status()).isEqualTo(429);
        assertThat(wire.get("/__admin/quotas").text()).contains("\"refused\":1");
        wire.delete("/__admin/quotas");
        assertThat(wire.send("PUT", "/__admin/lag", "{\"reads\":1,\"time\":\"2s\"}")
                        .text())
                .contains("\"time\":\"2s\"");
        assertThat(wire.delete("/__admin/lag").text()).contains("\"reads\":0");
    }

    @ParameterizedTest
    @CsvSource({"500ms,0.5s", "2s,2s", "1.5s,1.5s", "0.005s,0.005s", "5m,300s", "1 H,3600s", "31d,31d", "PT1.5S,1.5s"})
    void a_duration_has_many_spellings(String asked, String shown) {
        assertThat(wire.send("PUT", "/__admin/latency", "{\"fixed\":\"%s\"}".formatted(asked))
                        .text())
                .isEqualTo("{\"fixed\":\"%s\"}", shown);
    }

    @Test
    void the_page_says_what_is_in_force() {
        assertThat(wire.get("/").text()).doesNotContain("quotas", "lag", "latency", "create-user-status");
        wire.send("PUT", "/__admin/quotas", "{\"customerPerMinute\":500}");
        wire.send("PUT", "/__admin/lag", "{\"reads\":2}");
        wire.send("PUT", "/__admin/latency", "{\"fixed\":\"1ms\"}");
        wire.send("PUT", "/__admin/behaviours", "{\"create-user-status\":\"201\"}");

        assertThat(wire.get("/").text())
                .contains("partnerPerMinute 0, customerPerMinute 500")
                .contains("quotas", "latency", "lag", "create-user-status", "201");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | faults | {"nth":0,"fault":{"kind":"refusal"}} | from the first call
            POST | faults | {"nth":1,"times":0,"fault":{"kind":"refusal"}} | at least once
            POST | faults | {"operaton":"create-user","fault":{"kind":"refusal"}} | 'operaton' is not known
            POST | faults | {"fault":{"kind":"refusal","status":204}} | between 400 and 599
            POST | faults | {"fault":{"kind":"timeout-after-commit","pause":"-5s"}} | not negative
            PUT | latency | {"fixed":"-5s"} | not negative
            PUT | latency | {"median":"5ms","sigma":"NaN"} | sigma is between
            PUT | lag | {"time":"-5s"} | not negative
            PUT | quotas | {"foo":1} | 'foo' is not known
            PUT | quotas | {"customerPerMinute":99999999999} | between 0 and
            PUT | personas | {"persona":["lag"]} | 'persona' is not known
            """)
    void what_makes_no_sense_is_refused_and_changes_nothing(String method, String page, String body, String said) {
        String before = conditions();

        Wire.Answer answer = wire.send(method, "/__admin/" + page, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(said);
        assertThat(conditions()).isEqualTo(before);
    }

    private String conditions() {
        return Stream.of("faults", "latency", "lag", "quotas", "personas")
                .map(page -> wire.get("/__admin/" + page).text())
                .collect(Collectors.joining());
    }

    @Test
    void a_foreign_page_changes_nothing() {
        assertThat(wire.post("/__admin/reset", "", "Origin", "http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(wire.get(USERS).text()).contains(DANIEL);
        assertThat(wire.post(
                                "/__admin/reset",
                                "",
                                "Origin",
                                contoso.server.baseUri().toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_seed_that_is_refused_replaces_nothing() {
        String before = wire.get("/__admin/export").text();

        assertThat(wire.post("/__admin/seed?replace=true", "{bad").status()).isEqualTo(400);
        assertThat(wire.post("/__admin/seed?replace=true", "{\"formatVersion\":1,\"customers\":[{\"id\":\"x\"}]}")
                        .status())
                .isEqualTo(400);

        assertThat(wire.get("/__admin/export").text()).isEqualTo(before);
    }

    @Test
    void a_seed_may_be_larger_than_any_other_body() {
        String large = "{\"formatVersion\":1," + " ".repeat(3_000_000) + "\"customers\":[]}";

        assertThat(wire.post("/__admin/seed", large).text()).contains("seeded");
        // The body is not sent: if a client is still sending, it may see the connection close before it reads the
        // answer.
        try (RawConnection raw = new RawConnection(contoso.server.baseUri())) {
            assertThat(raw.send("POST /__admin/faults HTTP/1.1\nHost: {host}\nContent-Length: 3000000")
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void requests_that_are_kept_no_longer_are_told_of() {
        try (FakeDirectoryServer forgetful =
                FakeDirectoryServer.serving(contoso.directory).keptRequests(3).start()) {
            Wire there = new Wire(forgetful.baseUri());
            for (int i = 0; i < 5; i++) {
                there.get(USERS);
            }

            assertThat(there.post("/__admin/requests/verify", "{\"times\":5}").text())
                    .contains("\"verified\":false,\"actual\":3,\"forgotten\":2");
        }
    }

    @Test
    void contents_are_exported_reset_and_seeded_again() {
        Wire.Answer exported = wire.get("/__admin/export");
        assertThat(exported.text()).contains(DANIEL);
        assertThat(wire.post("/__admin/reset", "").status()).isEqualTo(200);
        assertThat(wire.get("/v1/customers").text()).contains("\"totalCount\":0");

        assertThat(wire.send(
                                "POST",
                                "/__admin/seed?replace=true",
                                exported.response().body())
                        .text())
                .contains("seeded");

        assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);
        assertThat(wire.post("/__admin/seed", "{\"nonsense\":1}").status()).isEqualTo(400);
    }

    @Test
    void tokens_are_made_to_measure() {
        wire.send("PUT", "/__admin/behaviours", "{\"tokens\":\"checked\"}");
        String token = wire.post("/__admin/tokens", "{\"kind\":\"app-user\",\"mfa\":true}")
                .text()
                .replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");

        assertThat(wire.get(USERS, "Authorization", "Bearer " + token).status()).isEqualTo(200);
    }

    @Test
    void the_journal_keeps_what_was_asked_but_no_secret() {
        wire.post(USERS, UserRulesTest.newUser("quiet"), "Authorization", "Bearer very-secret-token");
        wire.patch(
                USERS + "/" + DANIEL + "/resetpassword",
                "{\"p\\u0061sswordProfile\":{\"pass\\u0077ord\":\"abCD123*\",\"forceChangeP\\u0061ssword\":true}}");
        wire.post(USERS, "{\"passwordProfile\":{password:\"abCD123*\"");
        wire.post(
                "/common/oauth2/v2.0/token",
                "grant_type=password&client_id=a&password=abCD123*&client%5Fsecret=abCD123*",
                "Content-Type",
                "application/x-www-form-urlencoded");
        wire.post("/common/oauth2/v2.0/token", "grant_type=client_credentials&client_id=a&client_secret=abCD123*");
        wire.get("/common/oauth2/authorize?client_id=a&code=abCD123*");

        String kept = wire.get("/__admin/requests?limit=50").text();

        assertThat(kept)
                .contains("\"operation\":\"create-user\"", "quiet@", "********", "grant_type=password")
                .doesNotContain("abCD123*", "very-secret-token", "eyJ");
        assertThat(contoso.server.requests().all()).hasSize(6);
    }

    @Test
    void the_journal_keeps_no_secret_of_the_sign_in_service() {
        wire.get(
                "/common/oauth2/authorize?client_id=a&response_mode=form_post&response_type=code%20id_token&scope=openid");
        String device = wire.post("/t/oauth2/devicecode", "client_id=a&scope=x").text();
        wire.post("/t/oauth2/token", "{\"code\":\"abCD123*\",\"client_secret\":\"abCD123*\"}");
        wire.post("/t/oauth2/token", "grant_type=refresh_token&\nrefresh_token=abCD123*;password=abCD123*");
        wire.post(
                "/t/oauth2/token",
                "grant_type=client_credentials&client_id=a&client_secret=abCD123*&scope=https://graph.windows.net/.default");
        wire.get(USERS, "X-Api-Key", "abCD123*", "MS-ContinuationToken", "not a secret");

        String kept = wire.get("/__admin/requests?limit=50").text();

        assertThat(kept)
                .contains("user_code", "expires_in", "grant_type=client_credentials", "not a secret")
                .doesNotContain("abCD123*", "eyJ", "name=\\\"code", memberOf(device, "device_code"));
        assertThat(contoso.server.requests().all()).hasSize(6);
    }

    @Test
    void the_journal_keeps_no_password_of_a_wrong_shape() {
        for (String profile : List.of("\"abCD123*\"", "[\"abCD123*\"]", "{\"value\":{\"is\":\"abCD123*\"}}")) {
            wire.post(USERS, "{\"displayName\":\"Kept\",\"passwordProfile\":" + profile + "}");
        }

        String kept = wire.get("/__admin/requests?limit=50").text();

        assertThat(kept).contains("Kept").doesNotContain("abCD123*");
    }

    private static String memberOf(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void requests_are_found_and_verified() {
        wire.get(USERS);
        wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));

        assertThat(wire.get("/__admin/requests?method=get&path=*/users").text()).contains("\"matching\":1");
        assertThat(wire.post(
                                "/__admin/requests/verify",
                                "{\"operation\":\"add-role-member\",\"status\":201,\"times\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(wire.post("/__admin/requests/verify", "{\"path\":\"/v1/*/directoryroles/*\",\"times\":2}")
                        .text())
                .isEqualTo("{\"verified\":false,\"actual\":1,\"forgotten\":0}");
        contoso.server
                .requests()
                .verify(1, RequestFilter.of(Operation.LIST_USERS).withStatus(200));
        assertThatThrownBy(() -> contoso.server.requests().verify(2, RequestFilter.of("POST", MEMBERS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there were 1");
        wire.delete("/__admin/requests");
        assertThat(contoso.server.requests().all()).isEmpty();
    }

    @Test
    void the_journal_is_bounded() {
        try (FakeDirectoryServer small =
                FakeDirectoryServer.serving(contoso.directory).keptRequests(3).start()) {
            Wire other = new Wire(small.baseUri());
            for (int i = 0; i < 10; i++) {
                other.get(USERS + "?size=" + (i + 1));
            }

            assertThat(small.requests().all())
                    .extracting(request -> request.query())
                    .isEqualTo(List.of("size=8", "size=9", "size=10"));
            assertThat(small.requests().count()).isEqualTo(10);
        }
    }

    @Test
    void workers_answer_as_well() {
        try (FakeDirectoryServer workers =
                FakeDirectoryServer.serving(contoso.directory).onWorkers().start()) {
            Wire other = new Wire(workers.baseUri());

            assertThat(other.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL)).status())
                    .isEqualTo(201);
            assertThat(other.get(USERS).text()).contains(DANIEL);
            workers.conditions()
                    .latency(new dev.partnerdirectory.fake.http.fault.Latency.Fixed(java.time.Duration.ofMillis(5)));
            assertThat(other.get(MEMBERS).text()).contains(DANIEL);
        }
    }

    @Test
    void the_page_shows_what_is_there_and_escapes_it() {
        wire.patch(USERS + "/" + DANIEL, "{\"displayName\":\"<script>alert(1)</script>\"}");
        wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL));
        wire.send("PUT", "/__admin/personas", "{\"personas\":[\"missing-role\"]}");

        Wire.Answer page = wire.get("/", "Authorization", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text())
                .contains(
                        "DT Demo CSP Customer 005",
                        "&lt;script&gt;",
                        "Service Support Administrator",
                        "PATCH",
                        "missing-role")
                .contains(contoso.server.baseUri().toString());
        assertThat(page.text().replace(contoso.server.baseUri().toString(), ""))
                .as("nothing of it comes from elsewhere")
                .doesNotContain("<script", "http://", "https://");
        assertThat(wire.post("/", "{}").status()).isEqualTo(405);
    }
}
