package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("StringConcatToTextBlock") // line ends are part of what is looked at
class UserCommandsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TempDir
    Path home;

    @Test
    void are_listed_as_a_manifest_that_onboarding_takes() {
        String csv = Run.in(home).ok("user", "list", "-c", CONTOSO, "-o", "csv").out();

        assertThat(csv)
                .startsWith("customer,userPrincipalName,displayName,firstName,lastName,usageLocation,state\r\n")
                .contains("contoso.onmicrosoft.com,jose.nunez@contoso.onmicrosoft.com,José Núñez,");
        Result again = Run.in(home).typing(csv).pdir("onboard", "--file", "-", "-o", "csv", "--columns", "outcome");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out().lines().skip(1)).isNotEmpty().containsOnly("alreadySo");
    }

    @Test
    void a_name_like_a_formula_is_harmless_in_csv_and_comes_back_as_it_was() {
        Run.in(home).ok("user", "update", "-c", CONTOSO, ZOE, "--display-name", "=1+1");

        String csv = Run.in(home).ok("user", "list", "-c", CONTOSO, "-o", "csv").out();

        assertThat(csv).contains(",'=1+1,");
        Result plan = Run.in(home).typing(csv).pdir("plan", "-", "--exit-code");
        assertThat(plan.code()).as(plan.out() + plan.err()).isZero();
    }

    @Test
    void one_is_created_shown_changed_deleted_and_restored() {
        String upn = "maría.silva@contoso.onmicrosoft.com".replace('í', 'i');
        Result created = Run.in(home)
                .ok(
                        "user",
                        "create",
                        upn,
                        "-c",
                        CONTOSO,
                        "--display-name",
                        "María Silva",
                        "--usage-location",
                        "pt",
                        "--credentials-out",
                        home.resolve("c.csv").toString());
        assertThat(created.out())
                .contains("\"displayName\": \"María Silva\"", "\"usageLocation\": \"PT\"", "\"outcome\": \"applied\"")
                .containsPattern("\"requestId\": \"" + GUID + "\"");
        assertThat(created.err()).isEqualTo("sandbox: no real customer was changed\n");

        assertThat(Run.in(home)
                        .ok("user", "update", upn, "-c", CONTOSO, "--first-name", "María")
                        .out())
                .contains("\"outcome\": \"applied\"");
        assertThat(Run.in(home)
                        .ok("user", "update", upn, "-c", CONTOSO, "--first-name", "María")
                        .out())
                .contains("\"outcome\": \"alreadySo\"");
        assertThat(Run.in(home)
                        .ok("user", "delete", upn, "-c", CONTOSO, "--yes")
                        .out())
                .contains("\"outcome\": \"applied\"");
        assertThat(Run.in(home).pdir("user", "get", upn, "-c", CONTOSO).code()).isEqualTo(8);
        assertThat(Run.in(home)
                        .ok("user", "list", "--deleted", "-c", CONTOSO, "-o", "csv")
                        .out())
                .contains(upn + ",María Silva,María,,PT,absent");
        assertThat(Run.in(home).ok("user", "restore", upn, "-c", CONTOSO).out()).contains("\"state\": \"active\"");
        assertThat(Run.in(home).ok("user", "get", upn, "-c", CONTOSO).out()).contains("María");
    }

    @Test
    void one_whose_name_was_given_away_is_restored_under_another() {
        String upn = "scanner@contoso.onmicrosoft.com";
        Run.in(home).ok("user", "delete", upn, "-c", CONTOSO, "--yes");
        String file = home.resolve("c.csv").toString();
        Run.in(home).ok("user", "create", upn, "-c", CONTOSO, "--display-name", "Two", "--credentials-out", file);

        Run.in(home)
                .assertRefused(
                        9,
                        "error: .*restore the deleted user under another name, or .*",
                        "user",
                        "restore",
                        upn,
                        "-c",
                        CONTOSO);
        Result restored = Run.in(home)
                .ok(
                        "user",
                        "restore",
                        upn,
                        "-c",
                        CONTOSO,
                        "--user-principal-name",
                        "scanner.old@contoso.onmicrosoft.com");

        assertThat(restored.out())
                .contains("\"userPrincipalName\": \"scanner.old@contoso.onmicrosoft.com\"", "\"outcome\": \"applied\"");
    }

    @Test
    void a_name_that_is_taken_is_a_conflict() {
        Run.in(home)
                .assertRefused(
                        9,
                        "error: could not create a user: .*\\(HTTP 409.*request " + GUID + ".*",
                        "user",
                        "create",
                        ZOE,
                        "-c",
                        CONTOSO,
                        "--display-name",
                        "Zoë",
                        "--credentials-out",
                        home.resolve("c.csv").toString());
        assertThat(home.resolve("c.csv")).doesNotExist();
    }

    @Test
    void every_broken_rule_is_told_at_once_and_nothing_is_sent() {
        Run.in(home)
                .assertRefused(
                        2,
                        "error: could not create a user: user.displayName must not be blank; user.usageLocation must be a country"
                                + " code.*; user.userPrincipalName must not have a dot first.*; nothing was sent",
                        "user",
                        "create",
                        ".dot@contoso.onmicrosoft.com",
                        "-c",
                        CONTOSO,
                        "--display-name",
                        " ",
                        "--usage-location",
                        "ZZ",
                        "--credentials-out",
                        home.resolve("c.csv").toString());
    }

    @Test
    void a_generated_password_that_cannot_be_handed_over_is_refused_before_anything_is_sent() {
        Run.in(home)
                .assertRefused(
                        2,
                        "error: a generated password could not be handed over: add --credentials-out FILE or --password-file FILE",
                        "user",
                        "create",
                        "new@contoso.onmicrosoft.com",
                        "-c",
                        CONTOSO,
                        "--display-name",
                        "New");
        assertThat(Run.in(home)
                        .pdir("user", "get", "new@contoso.onmicrosoft.com", "-c", CONTOSO)
                        .code())
                .isEqualTo(8);
    }

    @Test
    void a_generated_password_is_shown_once_on_a_terminal() {
        Result result = Run.in(home)
                .on(new Terminal(false, false, true, 0))
                .pdir("user", "create", "new@contoso.onmicrosoft.com", "-c", CONTOSO, "--display-name", "New");

        assertThat(result.err())
                .matches(
                        "password of new@contoso.onmicrosoft.com \\(shown this once\\): \\S{8,}\nsandbox: no real customer was changed\n");
        assertThat(result.out()).doesNotContain("password");
    }

    @Test
    void a_dry_run_says_what_would_be_and_sends_nothing() {
        Result result = Run.in(home)
                .ok(
                        "user",
                        "create",
                        "new@contoso.onmicrosoft.com",
                        "-c",
                        CONTOSO,
                        "--display-name",
                        "New",
                        "--dry-run");

        assertThat(result.out()).contains("\"outcome\": \"wouldApply\"").doesNotContain("\"id\"", "requestId");
        assertThat(result.err()).isEqualTo("dry run: nothing was sent\n");
        assertThat(Run.in(home)
                        .pdir("user", "get", "new@contoso.onmicrosoft.com", "-c", CONTOSO)
                        .code())
                .isEqualTo(8);
    }

    @Test
    void a_password_is_reset_from_standard_input() {
        Result result = Run.in(home)
                .typing("Canary!Reset77\n")
                .pdir("user", "reset-password", ZOE, "-c", CONTOSO, "--password-file", "-");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out() + result.err()).doesNotContain("Canary");
        assertThat(Run.in(home)
                        .ok("user", "reset-password", ZOE, "-c", CONTOSO, "--force-change")
                        .out())
                .contains("applied");
    }

    @Test
    void an_update_of_nothing_is_refused() {
        Run.in(home)
                .assertRefused(
                        2,
                        "error: nothing to change: name a field, such as --display-name",
                        "user",
                        "update",
                        ZOE,
                        "-c",
                        CONTOSO);
    }

    @Test
    void without_a_customer_it_is_asked_for() {
        Run.in(home).assertRefused(2, "error: no customer is named: add --customer .*", "user", "list");
    }

    @Test
    void deleting_without_a_terminal_fails_at_once_unless_told_yes() {
        Run.in(home)
                .assertRefused(
                        2,
                        "error: cannot ask without a terminal: to delete scanner@.*, add --yes",
                        "user",
                        "delete",
                        SCANNER,
                        "-c",
                        CONTOSO);
        assertThat(Run.in(home)
                        .ok("user", "delete", SCANNER, "-c", CONTOSO, "--dry-run")
                        .err())
                .isEqualTo("dry run: nothing was sent\n");
    }

    @Test
    void deleting_on_a_terminal_asks() {
        Result no =
                Run.in(home).on(Terminal.everywhere(200)).typing("\n").pdir("user", "delete", SCANNER, "-c", CONTOSO);
        assertThat(no.code()).isEqualTo(2);
        assertThat(no.err())
                .startsWith("Really delete scanner@contoso.onmicrosoft.com of contoso.onmicrosoft.com? [y/N] ")
                .contains("not confirmed: nothing was done");

        Result yes =
                Run.in(home).on(Terminal.everywhere(200)).typing("y\n").pdir("user", "delete", SCANNER, "-c", CONTOSO);
        assertThat(yes.code()).isZero();
    }
}
