package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.files.run.FileRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listing, showing, resuming and undoing complete runs. */
class RunCommandsTest extends ProvisioningBench {
    @Test
    void runs_are_listed_newest_first_and_shown_row_by_row() {
        applied();
        Result undone = table("undo", "last", "--yes");

        Result runs = table("runs", "--columns", "state,steps,applied");
        Result show = pdir("run", "show", "last", "-o", "csv", "--columns", "row,outcome");

        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(runs.out().lines().map(String::strip))
                .containsExactly("state     steps  applied", "complete      4        4", "complete      6        6");
        assertThat(show.out()).startsWith("row,outcome\r\n").contains("applied");
        assertThat(pdir("run", "show", "nope").code()).isEqualTo(8);
        assertThat(pdir("run", "show", "last", "-o", "json").out())
                .contains("\"requestId\": \"", "\"customerDomain\": \"contoso.onmicrosoft.com\"");
        assertThat(pdir("run", "show", "last", "-o", "csv", "--columns", "customerDomain")
                        .out())
                .startsWith("customerDomain\r\ncontoso.onmicrosoft.com\r\n");
        assertThat(pdir("run", "show", "last", "-o", "markdown").out()).startsWith("| row | customerDomain |");
    }

    @Test
    void rows_of_a_run_are_chosen_like_those_of_any_list() {
        applied();

        Result chosen = table(
                "run",
                "show",
                "last",
                "--filter",
                "outcome=applied",
                "--sort",
                "-row",
                "--limit",
                "1",
                "-o",
                "csv",
                "--columns",
                "row");
        Result watched = table("run", "watch", "last", "--search", "hanna@", "-o", "csv", "--columns", "row");

        assertThat(chosen.out()).isEqualTo("row\r\n6\r\n");
        assertThat(table("run", "show", "last", "--limit", "1").err())
                .as("all rows are counted")
                .contains("4 applied");
        assertThat(watched.out()).isEqualTo("row\r\n2\r\n");
        assertThat(table("run", "show", "last", "--filter", "shoe=1").code()).isEqualTo(2);
    }

    @Test
    void no_cell_of_a_csv_report_begins_like_a_formula() throws IOException {
        String seed = pdir("sandbox", "export", "-").out();
        Path renamed = Files.writeString(home.resolve("seed.json"), seed.replace("\"Contoso\"", "\"@SUM(A1)\""));
        pdir("sandbox", "reset", "--empty", "--yes");
        assertThat(pdir("sandbox", "seed", renamed.toString()).code()).isZero();
        assertThat(applied().code()).isZero();

        String report = pdir("run", "show", "last", "-o", "csv", "--columns", "customerName,steps")
                .out();

        assertThat(report).contains("\r\n'@SUM(A1),").contains("'+ create").doesNotContain(",+", ",\"+");
        assertThat(table("run", "show", "last").out()).contains(" + create");
    }

    @Test
    void undoing_gives_the_former_state() {
        String before = users();
        applied();
        assertThat(users()).isNotEqualTo(before);

        Result undone = table("undo", "last", "--yes");

        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(undone.out()).contains("  - delete user hanna@contoso.onmicrosoft.com: undoes step 1");
        assertThat(users()).isEqualTo(before);
        assertThat(table("undo", "last", "--dry-run").code()).isZero();
    }

    @Test
    void what_cannot_be_undone_is_said_to_people_and_machines_and_is_exit_code_5() throws IOException {
        Files.writeString(manifest, """
                customer,userPrincipalName,displayName
                Contoso,zoe.angstrom@contoso.onmicrosoft.com,Another name
                """);
        applied();
        String run = only(home.resolve("state/runs")).getFileName().toString();
        pdir("user", "update", "zoe.angstrom@contoso.onmicrosoft.com", "-c", "Contoso", "--display-name", "A third");

        Result told = table("undo", run, "--yes");
        Result machine = pdir("undo", run, "--yes", "-o", "json");

        assertThat(told.code()).isEqualTo(5);
        assertThat(told.out()).contains("step 1 (update user) is not undone: the fields were changed since");
        assertThat(machine.code()).isEqualTo(5);
        assertThat(machine.err()).contains("step 1 (update user) is not undone: the fields were changed since");
    }

    @Test
    void resuming_a_finished_run_changes_nothing() {
        applied();
        String before = users();

        Result result = table("resume", "last");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(users()).isEqualTo(before);
        assertThat(pdir("resume", "last", "-o", "json", "--profile", "sandbox").code())
                .isZero();
    }

    @Test
    void a_journal_that_somebody_changed_shows_it() throws IOException {
        applied();
        Path journal = only(home.resolve("state/runs")).resolve("journal");
        Files.writeString(journal, Files.readString(journal).replaceFirst("APPLIED", "REJECTED"));

        assertThat(pdir("run", "show", "last").code()).isEqualTo(2);
        assertThat(pdir("runs").out()).contains("\"state\": \"damaged\"");
    }

    @Test
    void the_last_line_of_a_report_names_the_last_digest_of_the_journal() throws IOException {
        Result applied = applied();
        List<String> journal =
                Files.readAllLines(only(home.resolve("state/runs")).resolve("journal"));
        String digest = journal.get(journal.size() - 1).substring("{\"digest\":\"".length(), 75);

        assertThat(applied.err().lines()).last().isEqualTo("journal digest " + digest);
        assertThat(table("run", "show", "last").err().lines()).last().isEqualTo("journal digest " + digest);
    }

    @Test
    void a_plan_and_a_run_of_the_version_before_are_told_to_be_made_again() throws IOException {
        applied();
        Path run = only(home.resolve("state/runs"));
        String old = "plan\tversion=1\torigin=manifest\nend\tinput=0\tsteps=0\n";
        Files.writeString(run.resolve("plan"), old);
        Files.writeString(run.resolve("about"), "run\tdirectory=profile sandbox\tbegun=2026-11-22T10:00:00Z\n");
        Files.writeString(run.resolve("journal"), "begun\trun=7\tplan=0\tn=1\thash=0\n");
        Files.writeString(Path.of(plan), old);

        Result apply = table("apply", plan, "--yes");
        Result resume = table("resume", "last");
        Result show = table("run", "show", "last");

        assertThat(apply.code()).isEqualTo(2);
        assertThat(apply.err()).contains("made by an earlier version", "make the plan again from its manifest");
        assertThat(resume.code()).isEqualTo(2);
        assertThat(resume.err()).contains("started by an earlier version", "plan again");
        assertThat(show.code()).isEqualTo(2);
        assertThat(show.err()).contains("written by an earlier version", "plan again");
        assertThat(pdir("runs").out()).contains("\"state\": \"damaged\"");
        assertThat(table("plan", manifest.toString(), "--out", plan).code()).isZero();
    }

    @Test
    void a_run_whose_first_entry_was_cut_short_has_not_begun() throws IOException {
        applied();
        Path journal = only(home.resolve("state/runs")).resolve("journal");
        Files.writeString(journal, Files.readString(journal).substring(0, 20));

        assertThat(pdir("runs").out()).contains("\"state\": \"notBegun\"");
    }

    @Test
    void a_run_that_lost_a_file_hides_no_other_and_is_not_begun_anew() throws IOException {
        applied();
        Path lost = only(home.resolve("state/runs")).resolve("journal");
        Files.delete(lost);
        table("undo", "last", "--yes");

        Result resumed = pdir("resume", "last");

        assertThat(resumed.code()).isEqualTo(1);
        assertThat(lost).doesNotExist();
        assertThat(pdir("runs").out()).contains("\"state\": \"damaged\"");
    }

    @Test
    void watching_a_run_that_is_over_shows_its_rows() {
        applied();

        assertThat(table("run", "watch", "last")).isEqualTo(table("run", "show", "last"));
    }

    @Test
    void watching_waits_until_the_run_ends() throws Exception {
        applied();
        Runs runs = new FileRuns(home.resolve("state/runs"), Clock.systemUTC(), new SecureRandom());
        StoredRun atWork = runs.open(runs.list().get(0).id());
        Result[] seen = new Result[1];
        Thread watcher = new Thread(() -> seen[0] = table("run", "watch", "last"));

        watcher.start();
        watcher.join(300);
        boolean waits = watcher.isAlive();
        atWork.close();
        watcher.join();

        assertThat(waits).isTrue();
        assertThat(seen[0].code()).isZero();
        assertThat(seen[0].out()).contains("applied");
    }
}
