package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes is told where, and whether it was real. */
class WhereAmITest {
    private static final String NOTE = "sandbox: no real customer was changed\n";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user update scanner@contoso.onmicrosoft.com -c Contoso --first-name Scan",
                "role grant HelpdeskAdministrator scanner@contoso.onmicrosoft.com -c Contoso --approve-privileged",
                "license assign jose.nunez@contoso.onmicrosoft.com EMS -c Contoso",
                "onboard new@contoso.onmicrosoft.com -c Contoso --display-name New --credentials-out HOME/p.csv",
                "offboard scanner@contoso.onmicrosoft.com -c Contoso --yes"
            })
    void a_write_to_the_sandbox_says_so_and_its_json_names_the_directory(String line) {
        Result result = Run.in(home).ok(line.replace("HOME", home.toString()).split(" "));

        assertThat(result.err()).endsWith(NOTE);
        assertThat(result.out()).contains("\"directory\": \"sandbox\"").doesNotContain("dryRun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user create new@contoso.onmicrosoft.com -c Contoso --display-name New --dry-run",
                "user delete scanner@contoso.onmicrosoft.com -c Contoso --dry-run",
                "role grant HelpdeskAdministrator scanner@contoso.onmicrosoft.com -c Contoso --approve-privileged --dry-run",
                "onboard new@contoso.onmicrosoft.com -c Contoso --display-name New --dry-run",
                "offboard scanner@contoso.onmicrosoft.com -c Contoso --dry-run"
            })
    void a_dry_run_says_that_it_is_one_and_invents_no_id(String line) {
        Result result = Run.in(home).ok(line.split(" "));

        assertThat(result.err()).endsWith("dry run: nothing was sent\n").doesNotContain(NOTE);
        assertThat(result.out())
                .contains("\"dryRun\": true", "\"outcome\": \"wouldApply\"")
                .doesNotContain("requestId", "00000000-0000-0000-0000-000000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config set customer contoso --profile sandbox --dry-run",
                "profile use sandbox --dry-run",
                "sandbox generate --customers 2 --users 3 --dry-run"
            })
    void a_dry_run_changes_nothing_on_this_machine_either(String line) {
        String before = Run.in(home).ok("sandbox", "export", "-").out();

        Result result = Run.in(home).ok(line.split(" "));

        assertThat(result.err()).startsWith("dry run: nothing was changed; it would be: ");
        assertThat(home.resolve("config")).doesNotExist();
        assertThat(Run.in(home).ok("sandbox", "export", "-").out()).isEqualTo(before);
    }

    @Test
    void a_dry_run_keeps_a_setting_and_a_profile() {
        Run.in(home).ok("config", "set", "customer", "contoso", "--profile", "other");

        Run.in(home).ok("config", "unset", "customer", "--profile", "other", "--dry-run");
        Run.in(home).ok("profile", "remove", "other", "--dry-run");

        assertThat(Run.in(home).ok("config", "show", "--profile", "other").out())
                .contains("contoso");
    }

    @Test
    void a_dry_run_of_a_seed_finds_its_faults() {
        Run.in(home)
                .typing("{\"formatVersion\": 2}")
                .assertRefused(2, "error: .*formatVersion.*", "sandbox", "seed", "-", "--dry-run");
    }

    @Test
    void what_was_done_is_told_where_the_result_cannot_be_printed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        Result result =
                Run.in(home).watchedBy(full).pdir("user", "update", SCANNER, "-c", "Contoso", "--first-name", "Other");

        assertThat(result.code()).isNotZero();
        assertThat(result.err())
                .containsPattern("the result could not be printed, but the write was answered: applied \\(request "
                        + "[-0-9a-f]{36}\\)");
    }

    @Test
    void quiet_says_nothing_of_it() {
        assertThat(Run.in(home)
                        .ok("user", "update", SCANNER, "-c", "Contoso", "--first-name", "Scan", "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void the_csv_of_a_deletion_says_what_happened() {
        Result deleted = Run.in(home).ok("user", "delete", SCANNER, "-c", "Contoso", "--yes", "-o", "csv");

        assertThat(deleted.out().lines().findFirst())
                .contains("customer,userPrincipalName,displayName,firstName,"
                        + "lastName,usageLocation,state,outcome,requestId,directory,dryRun");
        assertThat(deleted.out()).contains(",applied,");
    }

    @Test
    void a_token_in_the_environment_without_an_address_is_refused() {
        Run.in(home)
                .with("PDIR_ACCESS_TOKEN", "secret-token")
                .assertRefused(
                        2,
                        "error: PDIR_ACCESS_TOKEN is set but PDIR_BASE_URL is not: set both, or name a profile, .*",
                        "customer",
                        "list");
    }

    @Test
    void whoami_tells_profile_origin_and_place_of_the_sandbox() {
        Result me = Run.in(home).ok("whoami");

        assertThat(me.out())
                .contains("\"profile\": \"sandbox\"", "\"origin\": \"default\"", "\"kind\": \"sandbox\"")
                .contains(home.toString());
        assertThat(me.err()).isEqualTo("the sandbox is on this machine and needs no sign-in\n");
    }

    @Test
    void whoami_tells_service_tenant_and_that_nobody_is_signed_in() {
        Run.in(home).ok("config", "set", "tenant", "partner.onmicrosoft.com", "--profile", "work");

        Result me = Run.in(home).ok("whoami", "--profile", "work");

        assertThat(me.out())
                .contains("\"profile\": \"work\"", "\"origin\": \"flag\"")
                .contains("\"service\": \"https://api.partnercenter.microsoft.com\"")
                .contains("\"tenant\": \"partner.onmicrosoft.com\"")
                .doesNotContain("userName");
        assertThat(me.err()).isEqualTo("nobody is signed in to profile work; run pdir auth login --profile work\n");
    }

    @Test
    void whoami_of_the_environment_names_no_profile() {
        Result me = Run.in(home)
                .with("PDIR_BASE_URL", "http://127.0.0.1:1")
                .with("PDIR_ACCESS_TOKEN", "any")
                .ok("whoami");

        assertThat(me.out()).contains("\"origin\": \"PDIR_BASE_URL\"").doesNotContain("\"profile\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer list", "config set tenant x.example --profile work"})
    void a_home_that_cannot_be_used_is_told_with_the_way_out(String line) {
        Run.in(Path.of("/dev/null/home"))
                .assertRefused(
                        2,
                        "error: the .* cannot be (made|read|written): .*; name another place with PDIR_HOME",
                        line.split(" "));
    }
}
