package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code pdir api}, {@code pdir auth token} and {@code --debug}. */
class ApiCommandTest {
    private static final String PASSWORD = "Canary-Passw0rd-71!";

    private static final String USER = """
            {"usageLocation": "US", "userPrincipalName": "%s", "firstName": "Api", "lastName": "User",
             "displayName": "Api User", "passwordProfile": {"password": "%s", "forceChangePassword": true}}
            """;

    @TempDir
    Path home;

    @Test
    void a_read_prints_the_services_own_json() {
        try (Emulated emulated = signedIn()) {
            Result domains = emulated.pdir("api", "GET", "/customers", "--jq", ".items[].companyProfile.domain");

            assertThat(domains.err()).isEmpty();
            assertThat(domains.out()).isEqualTo("contoso.onmicrosoft.com\nfabrikam.onmicrosoft.com\n");
        }
    }

    @Test
    void the_sandbox_answers_as_the_service_does() {
        Result customers = Run.in(home).pdir("api", "get", "/v1/customers?size=1");

        assertThat(customers.err()).isEmpty();
        assertThat(customers.out()).contains("\"items\": [", "\"domain\": \"contoso.onmicrosoft.com\"");
    }

    @Test
    void a_write_needs_consent_and_then_writes() {
        try (Emulated emulated = signedIn()) {
            String path = "/customers/" + contoso(emulated) + "/users";
            String json = USER.formatted("api.user@contoso.onmicrosoft.com", PASSWORD);

            Result refused = emulated.run().typing(json).pdir("api", "POST", path, "--input", "-");
            Result dry = emulated.run().typing(json).pdir("api", "POST", path, "--input", "-", "--dry-run");
            Result absent = emulated.pdir("user", "get", "api.user@contoso.onmicrosoft.com", "-c", "Contoso");
            Result written = emulated.run().typing(json).pdir("api", "POST", path, "--input", "-", "--yes");
            Result present = emulated.pdir("user", "get", "api.user@contoso.onmicrosoft.com", "-c", "Contoso");

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("no guard rail checks", "add --yes");
            assertThat(dry.code()).isZero();
            assertThat(absent.code()).isEqualTo(8);
            assertThat(written.code()).as(written.err()).isZero();
            assertThat(present.out()).contains("Api User");
        }
    }

    @Test
    void a_refusal_is_the_error_it_is_elsewhere_and_repeats_no_password() {
        try (Emulated emulated = signedIn()) {
            String path = "/customers/" + contoso(emulated) + "/users";
            emulated.server()
                    .conditions()
                    .add(FaultRule.next(
                            Operation.CREATE_USER,
                            Fault.raw(400, "{\"code\":\"3002\",\"description\":\"no " + PASSWORD + "\"}")));

            Result refused = emulated.run()
                    .typing(USER.formatted("api.user@contoso.onmicrosoft.com", PASSWORD))
                    .pdir("api", "POST", path, "--input", "-", "--yes", "--debug");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("could not change a resource", "HTTP 400", "3002")
                    .doesNotContain(PASSWORD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers?size=1", "customers?size=1", "v1/customers?size=1", "@/v1/customers?size=1"})
    void a_path_may_lack_slash_and_version_or_be_the_whole_address(String path) {
        try (Emulated emulated = signedIn()) {
            String service = emulated.server().baseUri().toString();

            Result listed = emulated.pdir("api", "GET", path.replace("@", service));

            assertThat(listed.code()).as(listed.err()).isZero();
            assertThat(listed.out()).contains("\"items\"");
            assertThat(emulated.pdir("api", "GET", service + ".elsewhere.example/v1/customers")
                            .code())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,       //elsewhere.example/customers,       the path must begin with",
        "GET,       /v1/../../elsewhere,                 the path must begin with",
        "GET,       /customers#part,                     the path must begin with",
        "GET,       /customers/%2e%2e/%2e%2e/elsewhere,  the path must",
        "GET,       https://elsewhere.example/customers, the path must begin with",
        "GET,       customers/../../elsewhere,           the path must begin with",
        "TRACE,     /customers,                          the method must be one of",
        "GET,       '/customers?filter={a b}',           the path is not valid"
    })
    void nothing_is_sent_elsewhere_or_in_another_way(String method, String path, String why) {
        Result refused = Run.in(home).pdir("api", method, path, "--dry-run");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Password\": \"%s\"}",
                "{\"a\": [{\"newPassword\": null}, {\"newPassword\": [\"%s\"]}]}",
                "{\"clientSecret\": {\"text\": \"%s\"}}"
            })
    void a_secret_anywhere_in_the_body_is_repeated_nowhere(String body) {
        try (Emulated emulated = signedIn()) {
            String path = "/customers/" + contoso(emulated) + "/users";
            emulated.server()
                    .conditions()
                    .add(FaultRule.next(
                            Operation.CREATE_USER,
                            Fault.raw(400, "{\"code\":\"3002\",\"description\":\"weak: " + PASSWORD + "\"}")));
            emulated.server()
                    .conditions()
                    .add(FaultRule.next(Operation.LIST_USERS, Fault.raw(200, "{\"echo\":\"" + PASSWORD + "\"}")));

            Result refused =
                    emulated.run().typing(body.formatted(PASSWORD)).pdir("api", "POST", path, "--input", "-", "--yes");
            Result answered = emulated.run().typing(body.formatted(PASSWORD)).pdir("api", "GET", path, "--input", "-");

            assertThat(refused.err()).contains("3002").doesNotContain(PASSWORD);
            assertThat(answered.out()).contains("\"echo\"").doesNotContain(PASSWORD);
        }
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        Result refused = Run.in(home).typing("{\n\"a\": }").pdir("api", "POST", "/customers", "--input", "-", "--yes");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("the body is not JSON, at line 2");
    }

    @Test
    void debug_tells_of_each_request_and_attempt_but_no_secret() {
        try (Emulated emulated = signedIn()) {
            emulated.server()
                    .conditions()
                    .add(FaultRule.next(Operation.LIST_CUSTOMERS, Fault.throttledByService(Duration.ofSeconds(1))));

            Result list = emulated.pdir("customer", "list", "--debug");
            String token = emulated.pdir("auth", "token").out().strip();

            String address = emulated.server().baseUri() + "/v1/customers";
            assertThat(list.err())
                    .containsPattern(
                            "debug: GET " + address + ": 429 in \\d+ ms, attempt 1, MS-CorrelationId .*MS-RequestId ")
                    .containsPattern("debug: GET " + address + ": 200 in \\d+ ms, attempt 2, ")
                    .doesNotContain(token);
        }
    }

    @Test
    void a_token_goes_into_a_pipe_and_is_good() {
        try (Emulated emulated = signedIn()) {
            String token = emulated.pdir("auth", "token").out().strip();
            Result with = Run.in(home)
                    .with("PDIR_BASE_URL", emulated.server().baseUri().toString())
                    .with("PDIR_ACCESS_TOKEN", token)
                    .pdir("customer", "list");

            assertThat(with.code()).as(with.err()).isZero();
        }
    }

    @Test
    void a_token_is_not_shown_on_a_terminal() {
        try (Emulated emulated = signedIn()) {
            Result refused = emulated.run().on(Terminal.everywhere(80)).pdir("auth", "token");

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("is not shown on a terminal");
        }
    }

    @Test
    void the_sandbox_has_no_token() {
        Result refused = Run.in(home).pdir("auth", "token");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("needs no sign-in");
    }

    private Emulated signedIn() {
        Emulated emulated = new Emulated(home);
        emulated.giveToken();
        return emulated;
    }

    private static String contoso(Emulated emulated) {
        return emulated.pdir("customer", "get", "Contoso", "--jq", ".id").out().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output=yaml", "--output=json", "--columns=a", "--jq=."})
    void a_token_is_printed_in_no_other_form(String option) {
        try (Emulated emulated = new Emulated(home)) {
            Result token = emulated.pdir("auth", "token", option);

            assertThat(token.err()).contains("the token is printed as it is: leave out --output, --columns and --jq");
            assertThat(token.code()).isEqualTo(2);
        }
    }

    @Test
    void a_request_to_the_issuer_is_no_attempt_of_another() {
        try (Emulated emulated = new Emulated(home)) {
            Result login = emulated.pdir("auth", "login", "--debug");

            assertThat(login.err()).contains("debug: POST ").doesNotContain("attempt");
        }
    }
}
