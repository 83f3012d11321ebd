package dev.partnerdirectory.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.auth.Emulated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pdir report privileged}, on its real output. */
class PrivilegedReportTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@" + CONTOSO;

    /** One person is at home in Wingtip and a guest in Litware and Proseware; an application has no name. */
    static final String MALFORMED = """
            {"formatVersion": 1,
             "customers": [
              {"id": "aaaaaaaa-0000-4000-8000-000000000001", "companyName": "Litware", "domain": "litware.onmicrosoft.com",
               "roles": [{"id": "62e90394-69f5-4237-9190-012177145e10", "name": "Company Administrator"}],
               "users": [
                {"id": "aaaaaaaa-0000-4000-8000-00000000000a", "displayName": "Eve",
                 "userPrincipalName": "eve_wingtip.onmicrosoft.com#EXT#@litware.onmicrosoft.com",
                 "roles": ["62e90394-69f5-4237-9190-012177145e10"]},
                {"id": "aaaaaaaa-0000-4000-8000-00000000000b", "userPrincipalName": "malformed:", "displayName": "</script><b>App",
                 "roles": ["62e90394-69f5-4237-9190-012177145e10"]}]},
              {"id": "aaaaaaaa-0000-4000-8000-000000000002", "companyName": "Proseware", "domain": "proseware.onmicrosoft.com",
               "roles": [{"id": "62e90394-69f5-4237-9190-012177145e10", "name": "Company Administrator"}],
               "users": [
                {"id": "aaaaaaaa-0000-4000-8000-00000000000c", "displayName": "Eve",
                 "userPrincipalName": "eve_wingtip.onmicrosoft.com#EXT#@proseware.onmicrosoft.com",
                 "roles": ["62e90394-69f5-4237-9190-012177145e10"]}]}]}
            """;

    @TempDir
    Path home;

    private Result report(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "report";
        args[1] = "privileged";
        args[2] = "--all-customers";
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.in(home).pdir(args);
    }

    private void grant(String role, String user) {
        Run.in(home).ok("role", "grant", role, user, "-c", CONTOSO, "--approve-privileged");
    }

    @Test
    void a_table_has_every_holder_and_what_deserves_a_look_below() {
        Result report = report("-o", "table");

        assertThat(report.code()).as(report.err()).isZero();
        assertThat(report.out())
                .contains("Global Administrator", "admin@" + CONTOSO, ZOE)
                .doesNotContain("Reports Reader")
                .containsSubsequence("Only one holder: ", CONTOSO + ", Global Administrator, admin@" + CONTOSO);
    }

    @Test
    void json_has_a_summary_the_customers_the_findings_and_the_holdings() {
        Result report =
                report("--jq", "[keys_unsorted, .summary.customers, (.holdings[0] | keys_unsorted)] | tostring");

        assertThat(report.out()).isEqualTo("""
                [["reportVersion","generatedAt","summary","customers","findings","holdings"],2,\
                ["customer","customerDomain","customerName","role","roleId","kind","userPrincipalName","displayName",\
                "id","how","wholeDirectory","amongActiveUsers","readAt"]]
                """);
    }

    @ParameterizedTest
    @CsvSource({"table", "json", "csv"})
    void a_chosen_part_has_only_its_rows(String format) {
        Result report = report("--filter", "role~admin", "--sort", "-userPrincipalName", "--limit", "1", "-o", format);

        assertThat(report.code()).as(report.err()).isZero();
        assertThat(report.out())
                .contains(ZOE)
                .doesNotContain("admin@" + CONTOSO)
                .doesNotContain("Only one holder")
                .doesNotContain("reportVersion");
        assertThat(report.err()).contains("customers: 2");
    }

    @Test
    void guests_in_several_customers_and_members_without_a_name_are_found() {
        Run.in(home).typing(MALFORMED).ok("sandbox", "seed", "-");

        Result report = report("-o", "table");

        assertThat(report.out())
                .containsSubsequence(
                        "Privileged in several customers: 1",
                        "eve@wingtip.onmicrosoft.com, in 2 customers: litware.onmicrosoft.com, proseware.onmicrosoft.com",
                        "Held by something that is no person: 1",
                        "litware.onmicrosoft.com, Global Administrator, </script><b>App",
                        "Held by a guest: 2");
    }

    @Test
    void more_holders_than_the_policy_allows_are_found_and_not_granted() throws IOException {
        Path policy = Files.writeString(home.resolve("most.yaml"), "mostHolders: {Helpdesk Administrator: 1}\n");
        grant("Helpdesk Administrator", "scanner@" + CONTOSO);

        assertThat(report("-o", "table", "--policy", policy.toString()).out())
                .contains("Helpdesk Administrator, 2 hold it; the limit is 1");

        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("policy.yaml"), "mostHolders: {Company Administrator: 1}\n");
        Run.in(home)
                .assertRefused(
                        7,
                        "(?s).*would have 2 holders of Global Administrator; the limit is 1.*",
                        "role",
                        "grant",
                        "Global Administrator",
                        ZOE,
                        "-c",
                        CONTOSO,
                        "--approve-privileged");
    }

    @Test
    void what_was_exported_is_expected() {
        Path expected = home.resolve("who.yaml");
        Run.in(home).ok("export", "--all-customers", "--out", expected.toString());

        Result report = report("--expected", expected.toString(), "-o", "table");

        assertThat(report.code()).isZero();
        assertThat(report.out()).doesNotContain("Not expected");
    }

    @Test
    void somebody_who_is_not_expected_and_somebody_who_is_missing_end_with_3() {
        grant("Helpdesk Administrator", "scanner@" + CONTOSO);
        Path expected = home.resolve("who.yaml");
        Run.in(home).ok("export", "--all-customers", "--out", expected.toString());
        grant("User Administrator", "scanner@" + CONTOSO);
        Run.in(home).ok("role", "revoke", "Helpdesk Administrator", ZOE, "-c", CONTOSO, "--yes");

        Result report = report("--expected", expected.toString(), "-o", "table");

        assertThat(report.code()).isEqualTo(3);
        assertThat(report.out())
                .containsSubsequence(
                        "Not expected: 1",
                        "User Administrator, scanner@" + CONTOSO,
                        "Expected, but not there: 1",
                        "Helpdesk Administrator, " + ZOE);
    }

    @Test
    void changes_since_an_earlier_report_end_with_3() throws IOException {
        grant("Helpdesk Administrator", "scanner@" + CONTOSO);
        Path earlier = Files.writeString(
                home.resolve("earlier.json"), report("-o", "json").out());
        assertThat(report("--since", earlier.toString()).code()).isZero();
        grant("User Administrator", "scanner@" + CONTOSO);
        Run.in(home).ok("role", "revoke", "Helpdesk Administrator", ZOE, "-c", CONTOSO, "--yes");

        Result report = report("--since", earlier.toString(), "-o", "table");

        assertThat(report.code()).isEqualTo(3);
        assertThat(report.out())
                .containsSubsequence(
                        "Added since the earlier report: 1",
                        "User Administrator, scanner@" + CONTOSO,
                        "Gone since the earlier report: 1",
                        "Helpdesk Administrator, " + ZOE);
    }

    @Test
    void a_file_that_is_no_report_is_refused() throws IOException {
        Path other = Files.writeString(home.resolve("other.json"), "{\"a\": 1}");

        Run.in(home)
                .assertRefused(
                        2,
                        "error: .* is no JSON report of privileged access",
                        "report",
                        "privileged",
                        "--all-customers",
                        "--since",
                        other.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--since, later.json, 'error: .* is no JSON report of privileged access of version 1, but of version 2'",
        "--since, cut.json,   'error: .* is no JSON report of privileged access: Unexpected end-of-input[^(\\[]*'",
        "--since, none.json,  'error: there is no file .*none.json'",
        "--html,  no/x.html,  'error: .*x.html cannot be written: .*'"
    })
    void a_file_that_is_of_no_use_is_refused_before_anything_is_read(String option, String file, String why)
            throws IOException {
        String report = report("-o", "json").out();
        Files.writeString(home.resolve("later.json"), report.replace("\"reportVersion\": 1,", "\"reportVersion\": 2,"));
        Files.writeString(home.resolve("cut.json"), report.substring(0, report.length() / 2));
        Path reports = Files.createDirectories(home.resolve("state/reports"));
        Path begun = Files.writeString(reports.resolve("of-sandbox.jsonl"), "begun");

        Run.in(home)
                .assertRefused(
                        2,
                        why,
                        "report",
                        "privileged",
                        "--all-customers",
                        option,
                        home.resolve(file).toString());

        assertThat(begun).hasContent("begun");
    }

    @Test
    void there_is_nothing_to_resume_after_a_report_that_was_finished() {
        report();

        Run.in(home)
                .assertRefused(
                        2,
                        "error: there is no interrupted report.*",
                        "report",
                        "privileged",
                        "--all-customers",
                        "--resume");
    }

    @Test
    void over_the_emulator_it_says_the_same() {
        try (Emulated emulated = new Emulated(home.resolve("emulated"))) {
            assertThat(emulated.pdir("auth", "login").code()).isZero();

            Result report = emulated.pdir(
                    "report", "privileged", "--all-customers", "-o", "csv", "--columns", "role,userPrincipalName");

            assertThat(report.out())
                    .isEqualTo(report("-o", "csv", "--columns", "role,userPrincipalName")
                            .out());
        }
    }
}
