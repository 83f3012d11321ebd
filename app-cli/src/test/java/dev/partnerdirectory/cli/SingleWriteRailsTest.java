package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single commands, {@code onboard} and {@code offboard} keep the operator's policy, and ask before they take or give power. */
class SingleWriteRailsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ADMIN = "admin@contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";
    private static final String GRANT = "role grant GlobalAdministrator " + SCANNER + " -c " + CONTOSO;

    @TempDir
    Path home;

    private Result table(String line) {
        return Run.in(home).with("PDIR_OUTPUT", "table").pdir(line.split(" "));
    }

    private Result typing(String text, String line) {
        return Run.in(home).on(Terminal.everywhere(0)).typing(text).pdir(line.split(" "));
    }

    @Test
    void privileged_grant_fails_off_a_terminal_and_says_role_person_and_customer() {
        Result stopped = table(GRANT);

        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err())
                .contains("error: grant gives the privileged role 'Global Administrator' to " + SCANNER
                        + " of customer " + CONTOSO + "\n")
                .contains("nothing was sent; if they are wanted, add --approve-privileged or set"
                        + " privilegedGrantsNeedApproval: false in the policy\n");
        assertThat(stopped.out()).isEmpty();
        assertThat(table(GRANT + " --approve-privileged").code()).isZero();
    }

    @Test
    void policy_may_let_privileged_roles_be_given() throws IOException {
        policy("privilegedGrantsNeedApproval: false\n");

        assertThat(table(GRANT).code()).isZero();
    }

    @Test
    void privileged_grant_on_a_terminal_wants_the_name_of_the_role() {
        Result yes = typing("y\n", GRANT);
        Result named = typing("global administrator\n", GRANT);

        assertThat(yes.code()).isEqualTo(2);
        assertThat(yes.err())
                .startsWith("This gives the privileged role 'Global Administrator' to:\n  " + SCANNER + " of customer "
                        + CONTOSO + "\nType the role's name to approve: ")
                .endsWith("not approved: nothing was done\n");
        assertThat(named.code()).as(named.err()).isZero();
        assertThat(named.out()).contains("applied");
    }

    @Test
    void dry_run_of_a_privileged_grant_warns_and_asks_nothing() {
        Result dryRun = table(GRANT + " --dry-run");

        assertThat(dryRun.code()).isZero();
        assertThat(dryRun.err())
                .contains("warning: needs --approve-privileged: gives the privileged role 'Global Administrator' to "
                        + SCANNER);
        assertThat(dryRun.out()).contains("wouldApply");
    }

    @Test
    void onboarding_on_a_terminal_asks_for_each_privileged_role_once() throws IOException {
        Path file = Files.writeString(home.resolve("people.csv"), """
            customer,userPrincipalName,displayName,roles
            contoso.onmicrosoft.com,one@contoso.onmicrosoft.com,One,User Administrator
            contoso.onmicrosoft.com,two@contoso.onmicrosoft.com,Two,User Administrator;Security Reader
            """);
        String line = "onboard --file " + file + " --credentials-out " + home.resolve("passwords.csv");

        Result refused = typing("Security Reader\nno\n", line);
        Result approved = typing("Security Reader\nUser Administrator\n", line);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(approved.code()).as(approved.err()).isZero();
        assertThat(approved.err())
                .contains("'User Administrator' to:\n  one@contoso.onmicrosoft.com of customer Contoso"
                        + " (contoso.onmicrosoft.com)\n  two@contoso.onmicrosoft.com of customer Contoso");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role revoke GlobalAdministrator admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --yes",
                "user delete admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --yes",
                "offboard admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --yes"
            })
    void last_global_administrator_stays_until_the_policy_says_otherwise(String line) throws IOException {
        Result stopped = table(line);

        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err()).contains("would have no Global Administrator any more: " + ADMIN + " would lose it");
        policy("lastHolderStays: false\n");
        assertThat(table(line).code()).isZero();
    }

    @Test
    void last_agent_of_the_partner_stays() {
        String members = Run.in(home)
                .ok("partner-role", "members", "Admin agents", "-o", "csv", "--columns", "userPrincipalName")
                .out();
        Result last = null;
        for (String member : members.lines().skip(1).toList()) {
            last = Run.in(home)
                    .with("PDIR_OUTPUT", "table")
                    .pdir("partner-role", "revoke", "Admin agents", member, "--yes");
        }

        assertThat(last).isNotNull();
        assertThat(last.code()).isEqualTo(7);
        assertThat(last.err()).contains("the partner's own account would have no Admin agents any more: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user update admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --display-name X",
                "user reset-password admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --force-change",
                "user delete admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --yes",
                "role grant ReportsReader admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com",
                "role revoke GlobalAdministrator admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --yes",
                "license assign admin@contoso.onmicrosoft.com AAD_PREMIUM -c contoso.onmicrosoft.com",
                "offboard admin@contoso.onmicrosoft.com -c contoso.onmicrosoft.com --yes"
            })
    void protected_user_of_the_configuration_folder_is_left_alone_by_every_command(String line) throws IOException {
        policy("protectedUsers: [admin@contoso.onmicrosoft.com]\n");

        Result stopped = table(line);

        assertThat(stopped.code()).as(stopped.err()).isEqualTo(7);
        assertThat(stopped.err()).contains(" touches " + ADMIN + " of customer ", "who is protected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role revoke HelpdeskAdministrator zoe.angstrom@contoso.onmicrosoft.com -c contoso.onmicrosoft.com",
                "partner-role revoke AdminAgents avery.howard@wingtip.onmicrosoft.com",
                "license remove zoe.angstrom@contoso.onmicrosoft.com EMS -c contoso.onmicrosoft.com",
                "user delete zoe.angstrom@contoso.onmicrosoft.com -c contoso.onmicrosoft.com",
                "offboard zoe.angstrom@contoso.onmicrosoft.com -c contoso.onmicrosoft.com",
                "sandbox reset"
            })
    void whatever_takes_away_asks_first(String line) throws IOException {
        policy("lastHolderStays: false\n");

        Result nobody = table(line);
        Result no = typing("n\n", line);
        Result dryRun = table(line + " --dry-run");
        Result yes = table(line + " --yes");

        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("cannot ask without a terminal: ", "add --yes");
        assertThat(no.code()).isEqualTo(2);
        assertThat(no.err()).contains("Really ", "[y/N]", "not confirmed: nothing was done");
        assertThat(dryRun.code()).as(dryRun.err()).isZero();
        assertThat(yes.code()).as(yes.err()).isZero();
    }

    @Test
    void question_of_offboard_says_how_many_roles_and_licences_of_whom() throws IOException {
        policy("lastHolderStays: false\n");

        Result asked = typing("y\n", "offboard " + ZOE + " -c " + CONTOSO);

        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.err())
                .containsPattern("Really offboard " + ZOE + " of " + CONTOSO
                        + " \\(roles: 2, Directory Readers and Helpdesk Administrator; licences: 1, EMS; the"
                        + " user is deleted\\)\\? \\[y/N] ");
        assertThat(typing("", "offboard " + ZOE + " -c " + CONTOSO).err()).doesNotContain("Really");
    }

    private void policy(String text) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/policy.yaml"), text);
    }
}
