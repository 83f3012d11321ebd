package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("StringConcatToTextBlock") // line ends are part of what is looked at
class RoleCommandsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";
    private static final String HELPDESK = "Helpdesk Administrator";

    @TempDir
    Path home;

    @Test
    void a_list_has_each_roles_current_name_and_says_which_are_privileged() {
        String list = Run.in(home)
                .ok("role", "list", "-c", CONTOSO, "-o", "csv", "--columns", "name,currentName,privileged")
                .out();

        assertThat(list.lines())
                .contains(
                        "Company Administrator,Global Administrator,true",
                        "Global Reader,,true",
                        "Directory Readers,,false");
    }

    @Test
    void are_granted_and_revoked_and_already_so_is_success() {
        assertThat(Run.in(home)
                        .ok("role", "grant", "Company Administrator", ZOE, "-c", CONTOSO, "--approve-privileged")
                        .out())
                .contains("\"outcome\": \"applied\"");
        assertThat(Run.in(home)
                        .ok("role", "grant", "global-administrator", ZOE, "-c", CONTOSO, "--approve-privileged")
                        .out())
                .contains("\"outcome\": \"alreadySo\"");
        assertThat(Run.in(home)
                        .ok("role", "members", "Global Administrator", "-c", CONTOSO, "-o", "csv")
                        .out())
                .isEqualTo("customer,userPrincipalName,displayName,roles\r\n"
                        + "contoso.onmicrosoft.com,admin@contoso.onmicrosoft.com,Megan Bowen,Global"
                        + " Administrator\r\n"
                        + "contoso.onmicrosoft.com,zoe.angstrom@contoso.onmicrosoft.com,Zoë Ångström,Global"
                        + " Administrator\r\n");
        assertThat(Run.in(home).ok("user", "roles", ZOE, "-c", CONTOSO).out()).contains("Company Administrator");
        assertThat(Run.in(home)
                        .ok("role", "revoke", "Global Administrator", ZOE, "-c", CONTOSO, "--yes")
                        .out())
                .contains("\"outcome\": \"applied\"");
        assertThat(Run.in(home)
                        .ok("role", "revoke", "Global Administrator", ZOE, "-c", CONTOSO, "--yes")
                        .out())
                .contains("\"outcome\": \"alreadySo\"");
    }

    @Test
    void strictly_already_so_is_an_error() {
        Run.in(home)
                .assertRefused(
                        9,
                        "error: could not add a role member: .*",
                        "role",
                        "grant",
                        "--strict",
                        HELPDESK,
                        ZOE,
                        "-c",
                        CONTOSO,
                        "--approve-privileged");
        Run.in(home)
                .assertRefused(
                        8,
                        "error: could not remove a role member: .*",
                        "role",
                        "revoke",
                        "--strict",
                        HELPDESK,
                        SCANNER,
                        "-c",
                        CONTOSO,
                        "--yes");
    }

    @Test
    void an_unknown_one_is_not_found_and_a_near_one_suggested() {
        Run.in(home)
                .assertRefused(
                        8,
                        "error: .*'Helpdesk Administrater'.*did you mean.*Helpdesk Administrator.*",
                        "role",
                        "grant",
                        "Helpdesk Administrater",
                        ZOE,
                        "-c",
                        CONTOSO);
    }

    @Test
    void of_the_partner_are_listed_granted_and_revoked() {
        String avery = "avery.howard@wingtip.onmicrosoft.com";

        assertThat(Run.in(home)
                        .ok("partner-role", "list", "-o", "csv", "--columns", "name")
                        .out())
                .contains("Admin agents\r\n");
        assertThat(Run.in(home)
                        .ok("partner-role", "grant", "Helpdesk agents", avery, "--approve-privileged")
                        .out())
                .contains("\"outcome\": \"applied\"");
        assertThat(Run.in(home)
                        .ok("partner-role", "grant", "Helpdesk agents", avery, "--approve-privileged")
                        .out())
                .contains("\"outcome\": \"alreadySo\"");
        assertThat(Run.in(home).ok("partner-role", "members", "Helpdesk agents").out())
                .contains(avery);
        assertThat(Run.in(home)
                        .ok("partner-role", "revoke", "Helpdesk agents", avery, "--yes")
                        .out())
                .contains("\"outcome\": \"applied\"");
        Run.in(home)
                .assertRefused(
                        8,
                        "error: .*is no member of.*",
                        "partner-role",
                        "revoke",
                        "--strict",
                        "Helpdesk agents",
                        avery,
                        "--yes");
        Run.in(home)
                .assertRefused(
                        2,
                        "error: name the user by id, and add --user-principal-name and --display-name",
                        "partner-role",
                        "grant",
                        "--strict",
                        "Helpdesk agents",
                        avery);
    }

    @Test
    void of_the_partner_take_a_user_who_is_in_none_by_id_and_names() {
        String mei = "33333333-1111-4111-8111-000000000005";

        assertThat(Run.in(home)
                        .ok(
                                "partner-role",
                                "grant",
                                "Sales agents",
                                mei,
                                "--user-principal-name",
                                "mei.lin@wingtip.onmicrosoft.com",
                                "--display-name",
                                "林 美",
                                "--approve-privileged")
                        .out())
                .contains("\"outcome\": \"applied\"");
    }
}
