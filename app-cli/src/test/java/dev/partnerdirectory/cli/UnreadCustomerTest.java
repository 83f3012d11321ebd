package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One customer of two cannot be read: the other is, the lost one is named, and the last line says how to go on. */
class UnreadCustomerTest extends EmulatorBench {
    private static final String LOST = "contoso.onmicrosoft.com";
    private static final String OTHER = "fabrikam.onmicrosoft.com";
    private static final Fault NO_RELATIONSHIP = Fault.refusal(403, "20002", "No relationship.");

    private Result pdir(String... args) {
        return run().with("PDIR_CONCURRENCY", "1").pdir(args);
    }

    /** The customer who is read first. */
    private void loseOne() {
        lose(new FaultRule.When.Script(1, 1));
    }

    private void lose(FaultRule.When when) {
        Set<Operation> reads = Set.of(Operation.LIST_ROLES, Operation.LIST_USERS);
        server.conditions().add(new FaultRule("lost", reads, when, NO_RELATIONSHIP));
    }

    private void loseAll() {
        lose(new FaultRule.When.Regularly(1));
    }

    private static void assertTold(Result result) {
        assertThat(result.err()).contains("error: " + LOST + ": ", "No relationship.");
        assertThat(result.err().lines().reduce((any, last) -> last))
                .contains("1 of 2 customers could not be read: \"pdir doctor --customer " + LOST
                        + "\" says why; then run this again");
    }

    private Path everybody() throws IOException {
        Path manifest = home.resolve("all.yaml");
        assertThat(pdir("export", "--all-customers", "--role-sets", "--out", manifest.toString())
                        .code())
                .isZero();
        return manifest;
    }

    @Test
    void an_export_has_the_other_one() {
        loseOne();
        Path manifest = home.resolve("all.yaml");

        Result export = pdir("export", "--all-customers", "--quiet", "--out", manifest.toString());

        assertThat(export.code()).as(export.err()).isEqualTo(5);
        assertThat(manifest).content().contains(OTHER).doesNotContain(LOST);
        assertTold(export);
    }

    @Test
    void an_export_of_nobody_has_failed() {
        loseAll();

        Result export = pdir("export", "--all-customers", "-o", "yaml");

        assertThat(export.code()).isEqualTo(1);
        assertThat(export.err()).contains("2 of 2 customers could not be read");
    }

    @Test
    void an_export_of_nobody_leaves_no_manifest() {
        loseAll();
        Path manifest = home.resolve("all.yaml");

        assertThat(pdir("export", "--all-customers", "--out", manifest.toString())
                        .code())
                .isEqualTo(1);

        assertThat(Files.exists(manifest)).isFalse();
    }

    @Test
    void an_export_that_breaks_off_leaves_no_manifest() {
        server.conditions()
                .add(new FaultRule(
                        "none", Set.of(Operation.LIST_CUSTOMERS), new FaultRule.When.Regularly(1), NO_RELATIONSHIP));
        Path manifest = home.resolve("all.yaml");

        assertThat(pdir("export", "--all-customers", "--out", manifest.toString())
                        .code())
                .isEqualTo(4);

        assertThat(Files.exists(manifest)).isFalse();
    }

    @Test
    void a_report_has_the_other_one() {
        loseOne();

        Result report = pdir("report", "privileged", "--all-customers", "--quiet", "-o", "json");

        assertThat(report.code()).as(report.err()).isEqualTo(5);
        assertThat(report.out())
                .contains("\"finding\": \"unread\"", "\"customerDomain\": \"" + OTHER + "\"")
                .contains("\"failure\": \"");
        assertTold(report);
    }

    @Test
    void a_diff_shows_how_the_other_one_differs() throws IOException {
        Path manifest = everybody();
        loseOne();

        Result same = pdir("diff", manifest.toString(), "--summary", "--exit-code", "-o", "csv");

        assertThat(same.code()).as(same.err()).isEqualTo(5);
        assertTold(same);
        String user = pdir("user", "list", "-c", OTHER, "-o", "csv", "--columns", "userPrincipalName", "--no-headers")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(pdir("role", "grant", "User Administrator", user, "-c", OTHER, "--approve-privileged")
                        .code())
                .isZero();
        loseOne();

        Result differs = pdir(
                "diff", manifest.toString(), "--summary", "--exit-code", "-o", "csv", "--columns", "customerDomain");

        assertThat(differs.code()).as(differs.err()).isEqualTo(3);
        assertThat(differs.out()).contains(OTHER).doesNotContain(LOST);
        assertTold(differs);
    }

    @Test
    void a_plan_is_not_made() throws IOException {
        Path manifest = everybody();
        loseOne();
        Path plan = home.resolve("all.plan");

        Result planned = pdir("plan", manifest.toString(), "--out", plan.toString());

        assertThat(planned.code()).isEqualTo(4);
        assertThat(planned.err()).contains("customer " + LOST + " cannot be read");
        assertThat(Files.exists(plan)).isFalse();
    }

    @Test
    void a_diff_with_nobody_ends_as_a_plan_does() throws IOException {
        Path manifest = everybody();
        loseAll();

        Result diff = pdir("diff", manifest.toString());

        assertThat(diff.code()).isEqualTo(4);
        assertThat(diff.out()).isEmpty();
    }
}
