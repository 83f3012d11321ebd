package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command over the sandbox, as a script or a person sees it. */
@SuppressWarnings("StringConcatToTextBlock") // line ends are part of what is looked at
class CommandsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TempDir
    Path home;

    private Result pdir(String... args) {
        return Run.in(home).pdir(args);
    }

    private Result ok(String... args) {
        Result result = pdir(args);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    private void assertRefused(int code, String line, String... args) {
        Result result = Run.in(home).with("PDIR_OUTPUT", "table").pdir(args);

        assertThat(result.err()).matches("(?s)" + line + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(code);
    }

    @Nested
    class Customers {
        @Test
        void are_listed_as_csv() {
            assertThat(ok("customer", "list", "-o", "csv", "--columns", "companyProfile.domain,id")
                            .out())
                    .isEqualTo("companyProfile.domain,id\r\n"
                            + "contoso.onmicrosoft.com,11111111-1111-4111-8111-111111111111\r\n"
                            + "fabrikam.onmicrosoft.com,22222222-2222-4222-8222-222222222222\r\n");
        }

        @Test
        void are_listed_as_a_table_on_a_terminal() {
            Result result = Run.in(home)
                    .on(Terminal.everywhere(100))
                    .with("NO_COLOR", "1")
                    .pdir("customer", "list", "--columns", "companyProfile.companyName,relationshipToPartner");

            assertThat(result.out()).isEqualTo("""
                            companyProfile.companyName  relationshipToPartner
                            Contoso                     reseller
                            Fabrikam                    reseller
                            """);
            assertThat(result.err()).isEmpty();
        }

        @Test
        void one_is_found_by_name_by_domain_and_by_id() {
            String byName = ok("customer", "get", "Contoso").out();

            assertThat(ok("customer", "get", CONTOSO).out()).isEqualTo(byName);
            assertThat(ok("customer", "get", "11111111-1111-4111-8111-111111111111")
                            .out())
                    .isEqualTo(byName)
                    .contains("\"allowDelegatedAccess\": true");
        }

        @Test
        void an_unknown_one_is_not_found() {
            assertRefused(
                    8,
                    "error: could not list customers: no customer has the id, domain or company name 'nobody';.*",
                    "customer",
                    "get",
                    "nobody");
        }
    }

    @Nested
    class Users {
        @Test
        void are_listed_as_a_manifest_that_onboarding_takes() {
            String csv = ok("user", "list", "-c", CONTOSO, "-o", "csv").out();

            assertThat(csv)
                    .startsWith(
                            "customer,userPrincipalName,displayName,firstName,lastName,usageLocation,roles,licenses,state\r\n")
                    .contains("contoso.onmicrosoft.com,jose.nunez@contoso.onmicrosoft.com,José Núñez,");
            Result again = Run.in(home).typing(csv).pdir("onboard", "--file", "-", "-o", "csv", "--columns", "outcome");
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out().lines().skip(1)).isNotEmpty().containsOnly("alreadySo");
        }

        @Test
        void are_sorted_when_asked() {
            String up = ok("user", "list", "-c", CONTOSO, "--sort-by", "displayName", "-o", "csv", "--columns", "id")
                    .out();
            String down = ok(
                            "user",
                            "list",
                            "-c",
                            CONTOSO,
                            "--sort-by",
                            "displayName",
                            "--descending",
                            "-o",
                            "csv",
                            "--columns",
                            "id")
                    .out();

            assertThat(down.lines().skip(1).toList())
                    .containsExactlyElementsOf(reversed(up.lines().skip(1).toList()));
        }

        private <T> java.util.List<T> reversed(java.util.List<T> list) {
            java.util.List<T> copy = new java.util.ArrayList<>(list);
            java.util.Collections.reverse(copy);
            return copy;
        }

        @Test
        void one_is_created_shown_changed_deleted_and_restored() {
            String upn = "maría.silva@contoso.onmicrosoft.com".replace('í', 'i');
            Result created = ok(
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
                    .contains(
                            "\"displayName\": \"María Silva\"", "\"usageLocation\": \"PT\"", "\"outcome\": \"applied\"")
                    .containsPattern("\"requestId\": \"" + GUID + "\"");
            assertThat(created.err()).isEmpty();

            assertThat(ok("user", "update", upn, "-c", CONTOSO, "--first-name", "María")
                            .out())
                    .contains("\"outcome\": \"applied\"");
            assertThat(ok("user", "update", upn, "-c", CONTOSO, "--first-name", "María")
                            .out())
                    .contains("\"outcome\": \"alreadySo\"");
            assertThat(ok("user", "delete", upn, "-c", CONTOSO, "--yes").out()).contains("\"outcome\": \"applied\"");
            assertThat(pdir("user", "get", upn, "-c", CONTOSO).code()).isEqualTo(8);
            assertThat(ok("user", "list", "--deleted", "-c", CONTOSO, "-o", "csv")
                            .out())
                    .contains(upn + ",María Silva,María,,PT,,,absent");
            assertThat(ok("user", "restore", upn, "-c", CONTOSO).out()).contains("\"state\": \"active\"");
            assertThat(ok("user", "get", upn, "-c", CONTOSO).out()).contains("María");
        }

        @Test
        void a_name_that_is_taken_is_a_conflict() {
            assertRefused(
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
            assertRefused(
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
            assertRefused(
                    2,
                    "error: a generated password could not be handed over: add --credentials-out FILE or --password-file FILE",
                    "user",
                    "create",
                    "new@contoso.onmicrosoft.com",
                    "-c",
                    CONTOSO,
                    "--display-name",
                    "New");
            assertThat(pdir("user", "get", "new@contoso.onmicrosoft.com", "-c", CONTOSO)
                            .code())
                    .isEqualTo(8);
        }

        @Test
        void a_generated_password_is_shown_once_on_a_terminal() {
            Result result = Run.in(home)
                    .on(new Terminal(false, false, true, 0))
                    .pdir("user", "create", "new@contoso.onmicrosoft.com", "-c", CONTOSO, "--display-name", "New");

            assertThat(result.err())
                    .matches("password of new@contoso.onmicrosoft.com \\(shown this once\\): \\S{8,}\n");
            assertThat(result.out()).doesNotContain("password");
        }

        @Test
        void a_dry_run_says_what_would_be_and_sends_nothing() {
            Result result = ok(
                    "user",
                    "create",
                    "new@contoso.onmicrosoft.com",
                    "-c",
                    CONTOSO,
                    "--display-name",
                    "New",
                    "--dry-run");

            assertThat(result.out()).contains("\"outcome\": \"applied\"");
            assertThat(result.err()).isEqualTo("dry run: nothing was sent\n");
            assertThat(pdir("user", "get", "new@contoso.onmicrosoft.com", "-c", CONTOSO)
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
            assertThat(ok("user", "reset-password", ZOE, "-c", CONTOSO, "--force-change")
                            .out())
                    .contains("applied");
        }

        @Test
        void an_update_of_nothing_is_refused() {
            assertRefused(
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
            assertRefused(2, "error: which customer\\? Give --customer .*", "user", "list");
        }

        @Test
        void deleting_without_a_terminal_fails_at_once_unless_told_yes() {
            assertRefused(
                    2,
                    "error: nobody is there to confirm: to delete scanner@.* without a terminal, add --yes",
                    "user",
                    "delete",
                    SCANNER,
                    "-c",
                    CONTOSO);
            assertThat(ok("user", "delete", SCANNER, "-c", CONTOSO, "--dry-run").err())
                    .isEqualTo("dry run: nothing was sent\n");
        }

        @Test
        void deleting_on_a_terminal_asks() {
            Run.Result no = Run.in(home)
                    .on(Terminal.everywhere(200))
                    .typing("\n")
                    .pdir("user", "delete", SCANNER, "-c", CONTOSO);
            assertThat(no.code()).isEqualTo(2);
            assertThat(no.err())
                    .startsWith("Really delete scanner@contoso.onmicrosoft.com of contoso.onmicrosoft.com? [y/N] ")
                    .contains("not confirmed: nothing was done");

            Run.Result yes = Run.in(home)
                    .on(Terminal.everywhere(200))
                    .typing("y\n")
                    .pdir("user", "delete", SCANNER, "-c", CONTOSO);
            assertThat(yes.code()).isZero();
        }
    }

    @Nested
    class Roles {
        private static final String HELPDESK = "Helpdesk Administrator";

        @Test
        void are_granted_and_revoked_and_already_so_is_success() {
            assertThat(ok("role", "grant", "Company Administrator", ZOE, "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"applied\"");
            assertThat(ok("role", "grant", "global-administrator", ZOE, "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"alreadySo\"");
            assertThat(ok("role", "members", "Global Administrator", "-c", CONTOSO, "-o", "csv")
                            .out())
                    .isEqualTo(
                            "customer,userPrincipalName,displayName,roles\r\n"
                                    + "contoso.onmicrosoft.com,admin@contoso.onmicrosoft.com,Megan Bowen,Global Administrator\r\n"
                                    + "contoso.onmicrosoft.com,zoe.angstrom@contoso.onmicrosoft.com,Zoë Ångström,Global Administrator\r\n");
            assertThat(ok("user", "roles", ZOE, "-c", CONTOSO).out()).contains("Company Administrator");
            assertThat(ok("role", "revoke", "Global Administrator", ZOE, "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"applied\"");
            assertThat(ok("role", "revoke", "Global Administrator", ZOE, "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"alreadySo\"");
        }

        @Test
        void strictly_already_so_is_an_error() {
            assertRefused(
                    9,
                    "error: could not add a role member: .*",
                    "role",
                    "grant",
                    "--strict",
                    HELPDESK,
                    ZOE,
                    "-c",
                    CONTOSO);
            assertRefused(
                    8,
                    "error: could not remove a role member: .*",
                    "role",
                    "revoke",
                    "--strict",
                    HELPDESK,
                    SCANNER,
                    "-c",
                    CONTOSO);
        }

        @Test
        void an_unknown_one_is_not_found_and_a_near_one_suggested() {
            assertRefused(
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

            assertThat(ok("partner-role", "list", "-o", "csv", "--columns", "name")
                            .out())
                    .contains("Admin agents\r\n");
            assertThat(ok("partner-role", "grant", "Helpdesk agents", avery).out())
                    .contains("\"outcome\": \"applied\"");
            assertThat(ok("partner-role", "grant", "Helpdesk agents", avery).out())
                    .contains("\"outcome\": \"alreadySo\"");
            assertThat(ok("partner-role", "members", "Helpdesk agents").out()).contains(avery);
            assertThat(ok("partner-role", "revoke", "Helpdesk agents", avery).out())
                    .contains("\"outcome\": \"applied\"");
            assertRefused(
                    8, "error: .*is no member of.*", "partner-role", "revoke", "--strict", "Helpdesk agents", avery);
            assertRefused(
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

            assertThat(ok(
                                    "partner-role",
                                    "grant",
                                    "Sales agents",
                                    mei,
                                    "--user-principal-name",
                                    "mei.lin@wingtip.onmicrosoft.com",
                                    "--display-name",
                                    "林 美")
                            .out())
                    .contains("\"outcome\": \"applied\"");
        }
    }

    @Nested
    class Licenses {
        @Test
        void are_listed_assigned_and_removed() {
            assertThat(ok(
                                    "license",
                                    "list",
                                    "-c",
                                    CONTOSO,
                                    "-o",
                                    "csv",
                                    "--columns",
                                    "productSku.skuPartNumber,totalUnits")
                            .out())
                    .contains("EMS,");
            assertThat(ok("license", "assign", ZOE, "AAD_PREMIUM", "-c", CONTOSO)
                            .out())
                    .contains("\"sku\": \"AAD_PREMIUM\"", "\"licenseWarnings\": [ ]", "\"outcome\": \"applied\"");
            assertThat(ok("license", "assign", ZOE, "AAD_PREMIUM", "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"alreadySo\"");
            assertThat(ok("license", "of", ZOE, "-c", CONTOSO).out()).contains("\"skuPartNumber\": \"AAD_PREMIUM\"");
            assertThat(ok("license", "remove", ZOE, "AAD_PREMIUM", "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"applied\"");
            assertThat(ok("license", "remove", ZOE, "AAD_PREMIUM", "-c", CONTOSO)
                            .out())
                    .contains("\"outcome\": \"alreadySo\"");
        }

        @Test
        void one_that_was_never_bought_is_not_found() {
            assertRefused(
                    8,
                    "error: .*has not bought the SKU 'OFFICE_2050'.*",
                    "license",
                    "assign",
                    ZOE,
                    "OFFICE_2050",
                    "-c",
                    CONTOSO);
        }
    }

    @Nested
    class TheSandbox {
        @Test
        void is_reset_seeded_generated_and_exported() {
            String before = ok("sandbox", "export", "-").out();
            ok("user", "delete", SCANNER, "-c", CONTOSO, "--yes");

            assertThat(ok("sandbox", "reset", "--yes").err()).isEqualTo("the sandbox is as it was in the beginning\n");
            assertThat(ok("sandbox", "export", "-").out()).isEqualTo(before);

            ok("sandbox", "reset", "--empty", "--yes");
            assertThat(ok("customer", "list").out()).isEqualTo("[ ]\n");
            assertThat(Run.in(home).typing(before).pdir("sandbox", "seed", "-").code())
                    .isZero();
            assertThat(ok("sandbox", "export", "-").out()).isEqualTo(before);

            ok("sandbox", "generate", "--customers", "3", "--users", "2");
            assertThat(ok("customer", "list", "-o", "jsonl").out().lines()).hasSize(5);
        }

        @Test
        void is_not_reset_without_consent() {
            assertRefused(2, "error: nobody is there to confirm: .*add --yes", "sandbox", "reset");
        }

        @Test
        void is_exported_to_a_new_file_alone() {
            String file = home.resolve("export.json").toString();
            ok("sandbox", "export", file);

            assertRefused(
                    2,
                    "error: .*export.json is there already and is not overwritten: name a new file",
                    "sandbox",
                    "export",
                    file);
        }

        @Test
        void takes_a_faulty_seed_not_at_all() {
            assertThat(Run.in(home)
                            .typing("{\"formatVersion\":1,\"customers\":[{\"id\":1}]}")
                            .pdir("sandbox", "seed", "-")
                            .code())
                    .isEqualTo(2);
            assertThat(ok("customer", "list", "-o", "jsonl").out().lines()).hasSize(2);
        }
    }

    @Nested
    class Offboarding {
        @Test
        void takes_roles_and_licences_and_the_user_and_is_already_so_the_second_time() {
            Result first = ok("offboard", ZOE, "-c", CONTOSO, "--yes");

            assertThat(first.out())
                    .contains(
                            "\"outcome\": \"applied\"",
                            "\"kind\": \"revokeRole\"",
                            "\"kind\": \"removeLicense\"",
                            "\"kind\": \"deleteUser\"");
            assertThat(ok("offboard", ZOE, "-c", CONTOSO, "--yes").out()).contains("\"outcome\": \"alreadySo\"");
        }

        @Test
        void needs_consent() {
            assertRefused(2, "error: nobody is there to confirm: .*", "offboard", ZOE, "-c", CONTOSO);
            assertRefused(8, "error: .*", "offboard", "nobody@contoso.onmicrosoft.com", "-c", CONTOSO, "--yes");
        }
    }
}
