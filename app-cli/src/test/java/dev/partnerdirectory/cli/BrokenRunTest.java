package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that are not complete at the first attempt, over the emulator. */
class BrokenRunTest extends EmulatorBench {
    private String manifest;
    private String plan;

    @BeforeEach
    void plan() throws IOException {
        manifest = Files.writeString(home.resolve("people.jsonl"), """
                {"customer":"Contoso","userPrincipalName":"a@contoso.onmicrosoft.com","displayName":"A","roles":["Reports Reader"]}
                {"customer":"Contoso","userPrincipalName":"b@contoso.onmicrosoft.com","displayName":"B"}
                {"customer":"Contoso","userPrincipalName":"c@contoso.onmicrosoft.com","displayName":"C"}
                """).toString();
        plan = home.resolve("people.plan").toString();
        assertThat(pdir("plan", manifest, "--out", plan).code()).isZero();
    }

    private Result pdir(String... args) {
        return run().with("PDIR_TIMEOUT", "2s").pdir(args);
    }

    @Test
    void a_refused_row_says_what_to_do_in_csv_too() {
        server.conditions().add(FaultRule.onCall(2, Operation.CREATE_USER, Fault.refusal(400, "60012", "Out of it.")));

        assertThat(pdir("apply", plan, "--yes", "--concurrency", "1", "-o", "csv", "--columns", "row,outcome,error")
                        .out())
                .containsPattern("2,rejected,.*Out of it.*; no unit of this licence is left: buy more, or free one");
    }

    @Test
    void an_offboarding_that_may_not_read_the_licences_sends_nothing() {
        String zoe = "zoe.angstrom@contoso.onmicrosoft.com";
        String roles = pdir("user", "roles", zoe, "-c", "Contoso").out();
        server.conditions()
                .add(FaultRule.next(
                        Operation.LIST_USER_LICENSES,
                        Fault.refusal(403, "900150", "The role does not have the rights.")));

        Result result = pdir("offboard", zoe, "-c", "Contoso", "--yes", "-o", "table");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("needs Directory Readers or License Administrator on this customer");
        assertThat(roles).contains("Helpdesk Administrator");
        assertThat(pdir("user", "roles", zoe, "-c", "Contoso").out()).isEqualTo(roles);
    }

    @Test
    void any_404_about_somebody_who_was_just_created_is_waited_out() {
        server.conditions()
                .add(FaultRule.onCall(
                        1,
                        Operation.ADD_ROLE_MEMBER,
                        Fault.refusal(
                                404, "1000", "Resource does not exist or one of its queried objects is missing.")));

        Result result = pdir("apply", plan, "--yes", "-o", "csv", "--columns", "row,outcome");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("1,applied");
    }

    @Test
    void a_plan_for_a_customer_whom_nobody_may_read_is_a_matter_of_rights() {
        server.conditions()
                .add(FaultRule.onCall(1, Operation.LIST_USERS, Fault.refusal(403, "20002", "No relationship.")));

        Result result = pdir("plan", manifest);

        assertThat(result.code()).as(result.err()).isEqualTo(4);
        assertThat(result.err()).contains("(rows 1, 2, 3), nothing was sent: ", "No relationship.");
    }

    @Test
    void a_refused_row_is_exit_code_5_and_the_report_says_which_and_why() {
        server.conditions()
                .add(FaultRule.onCall(2, Operation.CREATE_USER, Fault.refusal(400, "2000", "The mood is bad.")));

        Result result =
                pdir("apply", plan, "--yes", "--concurrency", "1", "-o", "csv", "--columns", "row,outcome,error");

        assertThat(result.code()).as(result.err()).isEqualTo(5);
        assertThat(result.out())
                .contains("1,applied,\r\n")
                .containsPattern("2,rejected,.*The mood is bad")
                .contains("3,applied,\r\n");
        assertThat(result.err()).contains("2 applied, 1 rejected");
        assertThat(pdir("run", "show", "last", "-o", "json").out()).contains("\"outcome\": \"rejected\"");
    }

    @Test
    void the_error_of_a_row_and_of_its_step_has_the_fields_of_any_other_error() {
        server.conditions().add(FaultRule.onCall(2, Operation.CREATE_USER, Fault.refusal(400, "60012", "Out of it.")));

        Result result = pdir("apply", plan, "--yes", "--concurrency", "1", "-o", "jsonl");

        assertThat(result.out().split("\"error\":", -1)[2])
                .matches(
                        "(?s)\\{\"kind\":\"rejected\",\"code\":\"60012\",\"message\":\".*Out of it.*\",\"remedy\":\".*\","
                                + "\"requestId\":\"[-0-9a-f]{36}\",\"correlationId\":\"[-0-9a-f]{36}\",\"correlationVector\":.*,"
                                + "\"customer\":\"11111111-1111-4111-8111-111111111111\"}.*");
    }

    /** Lets the sign-in expire at the third person. */
    private void signInRunsOut() {
        server.conditions()
                .add(new FaultRule(
                        "expired",
                        Set.of(Operation.CREATE_USER),
                        new FaultRule.When.Script(2, 1),
                        Fault.refusal(401, "400", "The token has expired.")));
    }

    @Test
    void a_run_whose_sign_in_ran_out_is_resumed() throws IOException {
        signInRunsOut();

        Result broken = pdir("apply", plan, "--yes", "--concurrency", "1", "-o", "table");
        Path secret = onlyRun().resolve("secret");

        assertThat(broken.code()).as(broken.err()).isEqualTo(5);
        assertThat(broken.err()).contains("is not complete. To continue it: pdir resume ");
        assertThat(secret).exists();
        assertThat(pdir("runs").out()).contains("\"state\": \"resumable\"");

        Result resumed = pdir("resume", "last", "-o", "table");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(secret).doesNotExist();
        assertThat(pdir("diff", manifest, "--exit-code").code()).isZero();
    }

    /** The last digest of the only run's journal. */
    private String digest() throws IOException {
        List<String> journal = Files.readAllLines(onlyRun().resolve("journal"));
        return journal.get(journal.size() - 1).substring("{\"digest\":\"".length(), 75);
    }

    @Test
    void the_last_line_of_an_incomplete_run_names_the_last_digest_of_the_journal() throws IOException {
        signInRunsOut();

        Result broken = pdir("apply", plan, "--yes", "--concurrency", "1", "-o", "table");

        assertThat(broken.err()).endsWith("journal digest " + digest() + "\n");
    }

    @Test
    void the_report_of_a_run_that_broke_off_ends_with_the_last_digest_of_the_journal() throws IOException {
        Path passwords = home.resolve("passwords.csv");
        String settledFirst = Files.writeString(home.resolve("two.jsonl"), """
                {"customer":"Contoso","userPrincipalName":"scanner@contoso.onmicrosoft.com"}
                {"customer":"Fabrikam","userPrincipalName":"jo@fabrikam.onmicrosoft.com","displayName":"Jo"}
                """).toString();
        String two = home.resolve("two.plan").toString();
        assertThat(pdir("plan", settledFirst, "--out", two).code()).isZero();

        Result broken = run().watchedBy(new FolderInTheWay(passwords))
                .pdir(
                        "apply",
                        two,
                        "--yes",
                        "--concurrency",
                        "1",
                        "-o",
                        "jsonl",
                        "--credentials-out",
                        passwords.toString());

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err())
                .containsPattern(
                        "is not complete. To continue it: .*\njournal digest " + digest() + "\n\\{\"error\":.*\n$");
    }

    @Test
    void a_step_that_was_not_attempted_says_why() {
        server.conditions().add(FaultRule.onCall(1, Operation.CREATE_USER, Fault.refusal(400, "2000", "no")));
        server.conditions()
                .add(FaultRule.onCall(2, Operation.CREATE_USER, Fault.refusal(401, "400", "The token has expired.")));

        Result broken = pdir("apply", plan, "--yes", "--concurrency", "1", "-o", "jsonl");

        assertThat(broken.out())
                .containsPattern("\"kind\":\"grantRole\".*\"reason\":\"the user was not created\"")
                .containsPattern("\"row\":3,.*\"reason\":\"the sign-in was refused\"");
        assertThat(pdir("run", "show", "last", "-o", "jsonl").out()).isEqualTo(broken.out());
    }

    private static final String RUN_AGAIN =
            "not everything was done. To continue, run the same command again; what is done is left alone\n";

    @Test
    void an_onboarding_whose_sign_in_ran_out_says_how_to_go_on() {
        server.conditions()
                .add(FaultRule.onCall(3, Operation.CREATE_USER, Fault.refusal(401, "400", "The token has expired.")));

        Result broken = pdir("onboard", "--file", manifest, "--concurrency", "1", "-o", "table");

        assertThat(broken.code()).as(broken.err()).isEqualTo(5);
        assertThat(broken.err()).contains("2 applied, 1 rejected\n").endsWith(RUN_AGAIN);
        Result again = pdir("onboard", "--file", manifest, "-o", "table");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).doesNotContain(RUN_AGAIN);
    }

    @Test
    void an_offboarding_whose_sign_in_ran_out_says_how_to_go_on() {
        server.conditions()
                .add(FaultRule.next(Operation.DELETE_USER, Fault.refusal(401, "400", "The token has expired.")));
        String[] line = {"offboard", "scanner@contoso.onmicrosoft.com", "-c", "Contoso", "--yes", "-o", "table"};

        Result broken = pdir(line);

        assertThat(broken.code()).as(broken.err()).isEqualTo(4);
        assertThat(broken.err()).endsWith(RUN_AGAIN);
        Result again = pdir(line);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).doesNotContain(RUN_AGAIN);
    }

    @Test
    void a_run_that_lost_its_secret_is_not_resumed_with_another_one() throws IOException {
        signInRunsOut();
        pdir("apply", plan, "--yes", "--concurrency", "1");
        Path secret = onlyRun().resolve("secret");
        Files.delete(secret);

        Result resumed = pdir("resume", "last", "-o", "table");

        assertThat(resumed.code()).isEqualTo(1);
        assertThat(resumed.err()).contains("secret");
        assertThat(secret).doesNotExist();
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(home.resolve("state/runs"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    @Test
    void a_run_is_not_resumed_in_another_directory() {
        pdir("apply", plan, "--yes");

        Result elsewhere = Run.in(home).with("PDIR_OUTPUT", "table").pdir("resume", "last");

        assertThat(elsewhere.code()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("belongs to PDIR_BASE_URL at http://", "not to profile sandbox");
    }

    @Test
    void a_lost_answer_is_settled_and_nobody_is_made_twice() {
        server.conditions()
                .add(FaultRule.onCall(1, Operation.CREATE_USER, Fault.silent(Fault.Kind.RESET_AFTER_COMMIT)));
        server.conditions().add(FaultRule.onCall(3, Operation.CREATE_USER, Fault.silent(Fault.Kind.RESET_MID_BODY)));

        Result result = pdir("apply", plan, "--yes", "-o", "csv", "--columns", "row,outcome");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("row,outcome\r\n1,applied\r\n2,applied\r\n3,applied\r\n");
        assertThat(pdir("user", "list", "-c", "Contoso", "-o", "csv")
                        .out()
                        .lines()
                        .filter(line -> line.contains(",a@contoso.onmicrosoft.com,")))
                .hasSize(1);
    }
}
