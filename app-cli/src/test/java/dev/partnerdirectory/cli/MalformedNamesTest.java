package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member without a name and a user with a malformed one hide nobody (cases 11 and 18). */
class MalformedNamesTest {
    private static final String APP = "aaaaaaaa-0000-4000-8000-00000000000b";
    private static final String SCANNER = "aaaaaaaa-0000-4000-8000-00000000000c";
    private static final String SEED = """
            {"formatVersion": 1,
             "customers": [{
               "id": "aaaaaaaa-0000-4000-8000-000000000001",
               "companyName": "Litware", "domain": "litware.onmicrosoft.com",
               "roles": [{"id": "729827e3-9c14-49f7-bb1b-9608f156bbb8", "name": "Helpdesk Administrator"}],
               "users": [
                 {"id": "aaaaaaaa-0000-4000-8000-00000000000a",
                  "userPrincipalName": "ada@litware.onmicrosoft.com", "displayName": "Ada",
                  "roles": ["729827e3-9c14-49f7-bb1b-9608f156bbb8"]},
                 {"id": "%s", "userPrincipalName": "malformed:", "displayName": "Backup App",
                  "roles": ["729827e3-9c14-49f7-bb1b-9608f156bbb8"]},
                 {"id": "%s", "userPrincipalName": "malformed:scan ner@litware.onmicrosoft.com",
                  "displayName": "Scanner"}]}]}
            """.formatted(APP, SCANNER);

    @TempDir
    Path home;

    @BeforeEach
    void seed() {
        Run.in(home).typing(SEED).ok("sandbox", "seed", "-");
    }

    @Test
    void a_member_without_a_name_is_listed_and_warned_of() {
        Result members = Run.in(home).ok("role", "members", "Helpdesk Administrator", "-c", "Litware");

        assertThat(members.out())
                .contains("ada@litware.onmicrosoft.com", "\"displayName\": \"Backup App\"", "\"id\": \"" + APP + "\"")
                .contains("\"kind\": \"unknown\"");
        assertThat(members.err())
                .isEqualTo("warning: member %s (Backup App) has no user principal name; plans leave it alone\n"
                        .formatted(APP));
    }

    @Test
    void a_user_with_a_malformed_name_is_listed_and_warned_of() {
        Result users = Run.in(home).ok("user", "list", "-c", "Litware", "--columns", "userPrincipalName,id");

        assertThat(users.out())
                .contains("ada@litware.onmicrosoft.com", "scan ner@litware.onmicrosoft.com", SCANNER, APP);
        assertThat(users.err())
                .contains("warning: user %s (Scanner) has the malformed user principal name".formatted(SCANNER)
                        + " 'scan ner@litware.onmicrosoft.com'; plans leave it alone\n");
    }

    @Test
    void a_name_cannot_steer_the_terminal_from_a_warning() {
        Run.in(home).ok("sandbox", "reset", "--yes", "--empty");
        Run.in(home).typing(SEED.replace("Backup App", "\\u001b[31mRed\\nLine")).ok("sandbox", "seed", "-");

        Result members = Run.in(home).ok("role", "members", "Helpdesk Administrator", "-c", "Litware");

        assertThat(members.err())
                .startsWith("warning: member %s (".formatted(APP))
                .doesNotContain("\u001b")
                .hasLineCount(1);
    }

    @Test
    void somebody_with_a_malformed_name_is_named_anew_by_id() {
        Run.in(home)
                .ok(
                        "user",
                        "update",
                        SCANNER,
                        "-c",
                        "Litware",
                        "--user-principal-name",
                        "scanner@litware.onmicrosoft.com");

        assertThat(Run.in(home)
                        .ok("user", "get", "scanner@litware.onmicrosoft.com", "-c", "Litware")
                        .out())
                .contains(SCANNER);
    }

    @Test
    void onboarding_is_not_hindered() {
        Result dry = Run.in(home)
                .ok("onboard", "new@litware.onmicrosoft.com", "-c", "Litware", "--display-name", "New", "--dry-run");

        assertThat(dry.out()).contains("new@litware.onmicrosoft.com");
    }

    @Test
    void a_plan_says_that_it_leaves_such_a_member_of_an_authoritative_role_alone() throws IOException {
        Path manifest = home.resolve("roles.yaml");
        Files.writeString(manifest, """
                customers:
                  Litware:
                    roles:
                      Helpdesk Administrator: {authoritative: true, members: [ada@litware.onmicrosoft.com]}
                """);

        Result plan = Run.in(home).ok("plan", manifest.toString(), "-o", "table");

        assertThat(plan.out())
                .contains(
                        "! Helpdesk Administrator: member %s (Backup App) is not touched, as it has no name to sign in"
                                .formatted(APP));
    }

    @Test
    void an_export_leaves_them_out_says_so_and_plans_to_nothing() throws IOException {
        Result export = Run.in(home).ok("export", "-c", "Litware", "--role-sets");
        Path manifest = Files.writeString(home.resolve("litware.yaml"), export.out());

        assertThat(export.out()).contains("ada@").doesNotContain("scan ner", "Backup App");
        assertThat(export.err())
                .containsOnlyOnce("'Backup App' (%s)".formatted(APP))
                .contains("left out: 'Scanner' (%s) has no name to sign in with; update the user with one"
                        .formatted(SCANNER));
        assertThat(Run.in(home).ok("plan", manifest.toString(), "-o", "table").out())
                .contains("nothing to do: 2 rows need no change");
    }

    @Test
    void a_line_break_in_a_name_begins_no_line_in_what_an_export_says() {
        Run.in(home).ok("sandbox", "reset", "--yes", "--empty");
        Run.in(home).typing(SEED.replace("Scanner", "Scan\\nwarning: forged")).ok("sandbox", "seed", "-");

        assertThat(Run.in(home).ok("export", "-c", "Litware").err().lines())
                .allMatch(line -> line.startsWith("warning: litware.onmicrosoft.com: left out: "));
    }

    @Test
    void offboarding_somebody_with_a_malformed_name_says_what_to_do_instead() {
        Run.in(home)
                .assertRefused(
                        2,
                        "error: .*%s has no well-formed user principal name.*; nothing was sent; update the user with a"
                                        .formatted(SCANNER)
                                + " well-formed one first; or revoke the roles, .*, by id",
                        "offboard",
                        SCANNER,
                        "-c",
                        "Litware",
                        "--yes");
    }

    @Test
    void a_deleted_user_without_a_name_is_told_by_id_in_an_export() {
        Run.in(home).ok("user", "delete", APP, "-c", "Litware", "--yes");

        assertThat(Run.in(home).ok("export", "-c", "Litware").err())
                .contains("left out: 'Backup App' (%s) is deleted".formatted(APP));
    }
}
