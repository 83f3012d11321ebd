package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs its tests at the same time: each waits a second or more before it may ask whether a person has signed in. */
@Execution(ExecutionMode.CONCURRENT)
class AuthCommandsTest {
    private static final String[] STATUS = {
        "auth", "status", "-o", "csv", "--columns", "profile,signIn,expired,renewable,multiFactor,appOnly,encrypted"
    };

    @TempDir
    Path home;

    @Test
    void a_device_code_signs_in_and_later_commands_use_it() throws Exception {
        try (Emulated emulated = new Emulated(home)) {
            Result login = emulated.pdir("auth", "login");
            Result users = emulated.pdir("user", "list", "-c", "Contoso");

            assertThat(login.code()).as(login.err()).isZero();
            assertThat(login.err())
                    .isEqualTo(
                            "to sign in, open https://microsoft.com/devicelogin and type the code EMULATOR1 (good for 15 minutes)\n");
            assertThat(login.out()).contains("\"multiFactor\": true", "\"age\": \"0 min\"");
            assertThat(users.code()).as(users.err()).isZero();
            assertThat(emulated.pdir(STATUS).out()).endsWith("work,stored,false,true,true,false,false\r\n");
            Path file = home.resolve("data/sign-in/work.cache");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void status_contacts_nobody() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.pdir("auth", "login");
            emulated.server().close();

            assertThat(emulated.pdir("auth", "status").code()).isZero();
        }
    }

    @Test
    void who_is_not_signed_in_is_told_how_to() {
        try (Emulated emulated = new Emulated(home)) {
            Result list = emulated.run().with("PDIR_OUTPUT", "table").pdir("customer", "list");
            Result status = emulated.run().with("PDIR_OUTPUT", "table").pdir("auth", "status");

            assertThat(list.code()).isEqualTo(4);
            assertThat(list.err())
                    .matches("error: .*nobody is signed in.*; sign in first: pdir auth login --profile work\n");
            assertThat(status.code()).isEqualTo(4);
            assertThat(status.err())
                    .isEqualTo("error: nobody is signed in to profile work; run pdir auth login --profile work\n");
        }
    }

    @Test
    void logout_forgets_it() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.pdir("auth", "login");

            assertThat(emulated.pdir("auth", "logout").err()).isEqualTo("signed out of profile work\n");
            assertThat(emulated.pdir("auth", "logout").err()).isEqualTo("no sign-in is stored for profile work\n");
            assertThat(emulated.pdir("customer", "list").code()).isEqualTo(4);
            assertThat(home.resolve("data/sign-in")).isDirectoryNotContaining("glob:**.cache");
        }
    }

    @Test
    void a_stored_sign_in_is_encrypted_when_a_key_is_configured() throws Exception {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("storeKey", "env:KEY");

            Result login = emulated.run().with("KEY", "canary-key").pdir("auth", "login");

            assertThat(login.code()).as(login.err()).isZero();
            assertThat(login.out()).contains("\"encrypted\": true");
            assertThat(Files.readAllBytes(home.resolve("data/sign-in/work.cache")))
                    .startsWith("PDTS1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(emulated.run()
                            .with("KEY", "canary-key")
                            .pdir("customer", "list")
                            .code())
                    .isZero();
            assertThat(emulated.run()
                            .with("KEY", "another")
                            .pdir("customer", "list")
                            .code())
                    .isEqualTo(4);
        }
    }

    @Test
    void a_browser_comes_back_to_the_loopback_address() throws Exception {
        try (Emulated emulated = new Emulated(home)) {
            // As a browser does with the page that the issuer answers with: it posts the form.
            Path browser = Files.writeString(home.resolve("browser"), """
                    #!/bin/bash
                    page=$(curl -s "$1")
                    field() { sed -n 's/.*name="'"$1"'" value="\\([^"]*\\)".*/\\1/p' <<<"$page"; }
                    curl -s -o /dev/null --data-urlencode "code=$(field code)" --data-urlencode "state=$(field state)" \\
                        "$(sed -n 's/.*action="\\([^"]*\\)".*/\\1/p' <<<"$page")"
                    """);
            assertThat(browser.toFile().setExecutable(true)).isTrue();

            Result login = emulated.run().with("BROWSER", browser.toString()).pdir("auth", "login", "--browser");

            assertThat(login.code()).as(login.err()).isZero();
            assertThat(login.err())
                    .startsWith("to sign in, open " + emulated.server().baseUri() + "/partner.onmicrosoft.com/oauth2/");
            assertThat(emulated.pdir("customer", "list").code()).isZero();
        }
    }

    @Test
    void a_sign_in_without_mfa_is_warned_of_and_refused_with_exit_code_4() {
        try (Emulated emulated = new Emulated(home, Persona.MFA_REQUIRED)) {
            emulated.server().conditions().set(Behaviour.SIGN_IN_MFA, "no");

            assertThat(emulated.pdir("auth", "login").err()).contains("warning: this sign-in was without multi-factor");
            assertRefused(emulated, 4, "code 900421", "multi-factor", ": pdir auth login --profile work\n");
        }
    }

    @Test
    void a_refused_sign_in_names_its_remedy_in_each_row_too() throws Exception {
        try (Emulated emulated = new Emulated(home, Persona.MFA_REQUIRED)) {
            emulated.server().conditions().set(Behaviour.SIGN_IN_MFA, "no");
            emulated.pdir("auth", "login");

            Result onboard = emulated.pdir("onboard", "--file", "../examples/onboarding.csv", "-o", "json");

            assertThat(onboard.out() + onboard.err()).contains("900421", "pdir auth login --profile work");
        }
    }

    @Test
    void a_refused_token_that_was_given_is_to_be_given_anew() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("accessToken", "env:AT");

            Result list = emulated.run()
                    .with("AT", "elsewhere")
                    .with("PDIR_OUTPUT", "table")
                    .pdir("customer", "list");

            assertThat(list.code()).isEqualTo(4);
            assertThat(list.err())
                    .contains("give accessToken (env:AT) a newer one")
                    .containsOnlyOnce("HTTP 401")
                    .containsOnlyOnce("correlation ")
                    .doesNotContain("auth login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:AT", "command:echo canary 55", "command:true"})
    void what_cannot_be_a_token_is_said_without_showing_it(String reference) {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("accessToken", reference);

            Result list = emulated.run()
                    .with("AT", "canary 55")
                    .with("PDIR_OUTPUT", "table")
                    .pdir("customer", "list");

            assertThat(list.code()).as(list.err()).isEqualTo(2);
            assertThat(list.err())
                    .containsAnyOf("error: accessToken: an access token must be", "error: command:true holds no secret")
                    .doesNotContain("canary");
        }
    }

    @Test
    void login_shows_the_sign_in_that_it_stored_and_warns_of_what_is_used_before_it() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("accessToken", "env:AT");

            Result login = emulated.run().with("AT", "some").pdir("auth", "login");
            Result status = emulated.run().with("AT", "some").pdir("auth", "status");

            assertThat(login.code()).as(login.err()).isZero();
            assertThat(login.out()).contains("\"signIn\": \"stored\"", "\"multiFactor\": true");
            assertThat(login.err()).contains("warning: accessToken is set, so commands use it instead of this sign-in");
            assertThat(status.out()).contains("\"signIn\": \"accessToken env:AT\"");
        }
    }

    @Test
    void a_token_that_has_expired_is_renewed_unseen() {
        try (Emulated emulated = new Emulated(home, Persona.EXPIRED_TOKEN)) {
            emulated.pdir("auth", "login");

            Result users = emulated.pdir("user", "list", "-c", "Contoso");

            assertThat(users.code()).as(users.err()).isZero();
            assertThat(users.err()).isEmpty();
        }
    }

    @Test
    void a_missing_role_is_exit_code_4() {
        try (Emulated emulated = new Emulated(home, Persona.MISSING_ROLE)) {
            emulated.pdir("auth", "login");
            assertRefused(emulated, 4, "code 900150", "needs");
        }
    }

    @Test
    void throttling_beyond_the_deadline_is_exit_code_6() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.pdir("auth", "login");
            emulated.server()
                    .conditions()
                    .add(new dev.partnerdirectory.fake.http.fault.FaultRule(
                            "always",
                            dev.partnerdirectory.fake.http.fault.FaultRule.allOperations(),
                            new dev.partnerdirectory.fake.http.fault.FaultRule.When.Regularly(1),
                            dev.partnerdirectory.fake.http.fault.Fault.throttledByService(
                                    java.time.Duration.ofMinutes(10))));
            assertRefused(emulated, 6, "429");
        }
    }

    private static void assertRefused(Emulated emulated, int code, String... words) {
        Result result =
                emulated.run().with("PDIR_OUTPUT", "table").pdir("user", "list", "-c", "contoso.onmicrosoft.com");

        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("error: ")
                .contains("correlation ");
        assertThat(result.err()).contains(words);
    }

    @Test
    void a_refresh_token_is_rotated_and_a_newly_given_one_replaces_it() throws Exception {
        try (Emulated emulated = new Emulated(home)) {
            emulated.pdir("auth", "login");
            String cache = Files.readString(home.resolve("data/sign-in/work.cache"));
            String token = new com.fasterxml.jackson.databind.json.JsonMapper()
                    .readTree(cache)
                    .path("RefreshToken")
                    .iterator()
                    .next()
                    .path("secret")
                    .asText();
            emulated.pdir("auth", "logout");
            emulated.set("refreshToken", "env:RT");
            emulated.server().conditions().set(Behaviour.REFRESH_TOKEN_REUSE, "refused");

            for (int i = 0; i < 2; i++) {
                Result list = emulated.run().with("RT", token).pdir("customer", "list");
                assertThat(list.code()).as(list.err()).isZero();
            }
            Result unknown = emulated.run()
                    .with("RT", "unknown")
                    .with("PDIR_OUTPUT", "table")
                    .pdir("customer", "list");
            assertThat(unknown.code()).isEqualTo(4);
            assertThat(unknown.err()).endsWith("; sign in again: give refreshToken (env:RT) one of a newer sign-in\n");
        }
    }

    @Test
    void the_sandbox_needs_none() {
        assertThat(Run.in(home).pdir("auth", "status").err()).isEqualTo("profile sandbox needs no sign-in\n");
        assertThat(Run.in(home).pdir("auth", "login").code()).isEqualTo(2);
    }

    @Test
    void no_token_is_in_an_output_or_in_the_profile_file() throws Exception {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("clientSecret", "env:CANARY");
            StringBuilder seen = new StringBuilder();
            String[][] lines = {
                {"auth", "login"},
                {"auth", "status"},
                {"config", "show", "--origin"},
                {"customer", "list", "--verbose"},
                {"user", "get", "nobody@contoso.onmicrosoft.com", "-c", "Contoso", "-v"},
                {"auth", "status", "-o", "table", "-v"}
            };
            for (String[] line : lines) {
                Result result =
                        emulated.run().with("CANARY", "canary-secret-77").pdir(line);
                seen.append(result.out()).append(result.err());
            }

            assertThat(seen.toString()).isNotEmpty().doesNotContain("canary-secret", "eyJ");
            assertThat(filesWith("canary-secret")).isEmpty();
            assertThat(filesWith("eyJ")).allMatch(file -> file.endsWith("work.cache"));
        }
    }

    private Stream<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList().stream();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
