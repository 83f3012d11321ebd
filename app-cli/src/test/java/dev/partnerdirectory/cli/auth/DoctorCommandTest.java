package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pdir doctor} as operators see it. {@code InspectionMatrixTest} of adapter-rest has every fault and mixture. */
@Execution(ExecutionMode.CONCURRENT)
class DoctorCommandTest {
    @TempDir
    Path home;

    private static String failed(Result result) {
        return result.out()
                .lines()
                .filter(line -> line.contains("\"status\":\"failed\""))
                .map(line -> line.replaceAll(".*\"check\":\"(\\w+)\".*", "$1"))
                .reduce("", (all, one) -> (all + " " + one).strip());
    }

    @Test
    void the_sandbox_is_well_and_says_where_settings_come_from() {
        Result result = Run.in(home).with("PDIR_TIMEOUT", "9s").ok("doctor", "-c", "Contoso", "-o", "jsonl");

        assertThat(result.out())
                .contains(
                        "{\"check\":\"setting\",\"about\":\"timeout\",\"status\":\"ok\",\"what\":\"9s, from PDIR_TIMEOUT\",\"why\":")
                .contains("\"check\":\"relationship\",\"about\":\"customer contoso.onmicrosoft.com\",\"status\":\"ok\"")
                .contains("\"check\":\"rights\"", "\"status\":\"likely\"");
    }

    @Test
    void a_signed_in_profile_is_well_and_the_token_is_described() {
        try (Emulated emulated = new Emulated(home)) {
            assertThat(emulated.pdir("auth", "login").code()).isZero();

            Result result = emulated.pdir("doctor", "-c", "Contoso", "-o", "jsonl");

            assertThat(failed(result)).isEmpty();
            assertThat(result.out())
                    .contains("the service answers", "the issuer answers", "renewed at ", "good until ")
                    .contains("the service counts the sign-in as multi-factor");
            assertThat(result.code()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_ROLE, rights, 4",
        "NO_RELATIONSHIP, relationship, 4",
        "APP_ONLY_TOKEN, person, 4",
        "EXPIRED_TOKEN, '', 0"
    })
    void what_a_persona_withholds_is_named(Persona persona, String check, int code) {
        try (Emulated emulated = new Emulated(home, persona)) {
            assertThat(emulated.pdir("auth", "login").code()).isZero();

            Result result = emulated.pdir("doctor", "-c", "contoso.onmicrosoft.com", "-o", "jsonl");

            assertThat(failed(result)).isEqualTo(check);
            assertThat(result.code()).isEqualTo(code);
        }
    }

    @Test
    void a_sign_in_without_a_second_factor_is_named() {
        try (Emulated emulated = new Emulated(home, Persona.MFA_REQUIRED)) {
            emulated.server().conditions().set(Behaviour.SIGN_IN_MFA, "no");
            Result login = emulated.pdir("auth", "login");

            Result result = emulated.pdir("doctor", "--all-customers", "-o", "jsonl");

            assertThat(failed(result)).as(login.err()).isEqualTo("multiFactor");
            assertThat(result.code()).isEqualTo(4);
        }
    }

    @Test
    void nobody_signed_in_is_named_with_the_command_that_helps() {
        try (Emulated emulated = new Emulated(home)) {
            Result result = emulated.pdir("doctor", "--all-customers", "-o", "jsonl");

            assertThat(failed(result)).isEqualTo("signIn");
            assertThat(result.out()).contains("pdir auth login --profile work\"}");
            assertThat(result.code()).isEqualTo(4);
        }
    }

    @Test
    void a_setting_that_is_missing_is_a_finding() {
        Run.in(home).ok("config", "set", "tenant", "partner.onmicrosoft.com", "--profile", "work");

        Result result = Run.in(home).pdir("doctor", "--profile", "work", "-o", "jsonl");

        assertThat(failed(result)).isEqualTo("setting");
        assertThat(result.out()).contains("it has no clientId");
        assertThat(result.code()).isEqualTo(4);
    }

    @Test
    void a_port_that_nobody_listens_on_is_the_networks_fault() {
        Result result = Run.in(home)
                .with("PDIR_BASE_URL", "http://127.0.0.1:1")
                .with("PDIR_ACCESS_TOKEN", "canary-token")
                .pdir("doctor", "-c", "Contoso", "-o", "table");

        assertThat(result.out())
                .contains("FAILED  connection: the service http://127.0.0.1:1: ", "What to do: check the address")
                .doesNotContain("canary", "customer");
        assertThat(result.code()).isEqualTo(6);
    }

    @Test
    void customers_come_from_a_file_and_one_that_is_not_there_is_a_finding() throws IOException {
        Path file = Files.writeString(home.resolve("customers.txt"), "# ours\nContoso\n\nnobody.example\n");

        Result result = Run.in(home).pdir("doctor", "--customers", file.toString(), "-o", "jsonl");

        assertThat(result.out()).contains("customer contoso.onmicrosoft.com", "customer nobody.example");
        assertThat(failed(result)).isEqualTo("relationship");
        assertThat(result.code()).isEqualTo(4);
    }

    @Test
    void every_customer_is_looked_at_if_asked_for() {
        Result result = Run.in(home).ok("doctor", "--all-customers", "-o", "jsonl");

        assertThat(result.out()).contains("customer contoso.onmicrosoft.com", "customer fabrikam.onmicrosoft.com");
    }

    @ParameterizedTest
    @CsvSource({"PDIR_BASE_URL, ftp://partner.example", "PDIR_BASE_URL, http://127.evil.example", "PDIR_CLOUD, moon"})
    void a_wrong_variable_is_named_with_what_to_do(String variable, String value) {
        Result result = Run.in(home)
                .with("PDIR_BASE_URL", "http://127.0.0.1:1")
                .with("PDIR_ACCESS_TOKEN", "canary-token")
                .with(variable, value)
                .pdir("doctor", "-o", "jsonl");

        assertThat(failed(result)).isEqualTo("setting");
        assertThat(result.out())
                .contains("\"about\":\"" + variable + "\",\"status\":\"failed\"")
                .contains("correct or unset the environment variable " + variable);
    }

    @Test
    void half_of_the_credentials_in_the_environment_are_a_finding() {
        Result result = Run.in(home).with("PDIR_BASE_URL", "http://127.0.0.1:1").pdir("doctor", "-o", "jsonl");

        assertThat(result.out()).contains("\"about\":\"PDIR_BASE_URL\"", "PDIR_ACCESS_TOKEN is not");
        assertThat(result.code()).isEqualTo(4);
    }

    @Test
    void a_profile_that_is_missing_is_a_finding() {
        Result result = Run.in(home).pdir("doctor", "--profile", "wrok", "-o", "jsonl");

        assertThat(result.out()).contains("\"about\":\"profile wrok\"", "name another profile with --profile");
        assertThat(result.code()).isEqualTo(4);
    }
}
