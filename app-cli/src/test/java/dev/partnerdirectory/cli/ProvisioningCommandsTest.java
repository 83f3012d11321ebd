package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plan, apply, resume, undo, look: over a sandbox nobody has touched. */
class ProvisioningCommandsTest {
    @TempDir
    Path home;

    private Path manifest;
    private String plan;

    @BeforeEach
    void write() throws IOException {
        manifest = Files.writeString(home.resolve("people.csv"), Manifests.PEOPLE);
        plan = home.resolve("people.plan").toString();
    }

    private Result pdir(String... args) {
        return Run.in(home).pdir(args);
    }

    private Result table(String... args) {
        return Run.in(home).with("PDIR_OUTPUT", "table").pdir(args);
    }

    private Result planned() {
        return table("plan", manifest.toString(), "--out", plan);
    }

    private Result applied() {
        planned();
        return table("apply", plan, "--yes");
    }

    @Test
    void planning_shows_every_step_like_a_diff_and_changes_nothing() {
        Result result = planned();

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .containsSubsequence(
                        "Contoso (11111111-1111-4111-8111-111111111111)\n",
                        "  + create user hanna@contoso.onmicrosoft.com: not there (row 2)\n",
                        "  + grant Reports Reader for hanna@contoso.onmicrosoft.com: not held (row 2)\n",
                        "  + assign EMS for hanna@contoso.onmicrosoft.com: not assigned (row 2)\n",
                        "  ~ update user zoe.angstrom@contoso.onmicrosoft.com: displayName is \"Zoë Ångström\", not"
                                + " \"Zoë Berg\" (row 3)\n",
                        "  - delete user scanner@contoso.onmicrosoft.com: there (row 4)\n",
                        "Fabrikam (22222222-2222-4222-8222-222222222222)\n",
                        "  + create user mia@fabrikam.onmicrosoft.com: not there (row 6)\n",
                        "4 to add, 1 to change, 1 to take away; 1 row is as wished\n",
                        "digest ");
        assertThat(planned().out()).isEqualTo(result.out());
    }

    @Test
    void applying_does_it_and_a_second_plan_is_empty() {
        Result result = applied();

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains("  applied  ")))
                .hasSize(4);
        assertThat(result.out()).containsPattern("5 .* alreadySo");
        assertThat(result.err()).contains("4 done").contains("1 already so");
        assertThat(table("plan", manifest.toString(), "--exit-code"))
                .isEqualTo(new Result(0, "nothing to do: 5 rows are as wished\n", ""));
    }

    @Test
    void changes_are_exit_code_3_when_asked_for() {
        assertThat(pdir("plan", manifest.toString(), "--exit-code").code()).isEqualTo(3);
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
        assertThat(pdir("diff", manifest.toString()).code()).isZero();
    }

    @Test
    void machines_get_the_plan_as_one_object_or_a_step_a_line() {
        assertThat(pdir("plan", manifest.toString(), "-o", "json").out())
                .contains("\"digest\": \"", "\"createUser\": 2", "\"estimatedCalls\": ", "\"sign\": \"~\"");
        assertThat(pdir("plan", manifest.toString(), "-o", "jsonl").out().lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("{\"step\":1,\"row\":2,\"customer\":\"11111111-");
        assertThat(pdir("plan", manifest.toString(), "-o", "markdown").out()).startsWith("| step | row | customer |");
    }

    @Test
    void every_fault_is_told_with_row_and_field_and_no_plan_is_made() throws IOException {
        Files.writeString(
                manifest,
                Manifests.HEADER + "contoso.onmicrosoft.com,a b@contoso.onmicrosoft.com,,,,,,,\n"
                        + "nobody.example,x@nobody.example,X,,,ZZ,,,\n"
                        + "contoso.onmicrosoft.com,short\n");

        Result people = table("plan", manifest.toString(), "--out", plan);
        Result machines = pdir("plan", manifest.toString(), "--out", plan, "-o", "json");

        assertThat(people.code()).isEqualTo(2);
        assertThat(people.err())
                .contains("error: row 2: userPrincipalName ")
                .contains("error: row 3: customer leads nowhere")
                .contains("error: row 3: usageLocation ")
                .contains("error: row 4: (line 4) has 2 fields")
                .contains("no plan was made, nothing was sent; correct the manifest");
        assertThat(people.out()).isEmpty();
        assertThat(machines.err())
                .startsWith("{\"error\":{\"kind\":\"invalidRequest\"")
                .contains("{\"row\":3,\"field\":\"customer\"");
        assertThat(Path.of(plan)).doesNotExist();
    }

    @Test
    void a_fault_of_form_alone_makes_no_plan() throws IOException {
        Files.writeString(manifest, Manifests.PEOPLE + "contoso.onmicrosoft.com,short\n");

        Result result = planned();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("error: row 7: (line 7) has 2 fields");
        assertThat(Path.of(plan)).doesNotExist();
    }

    @Test
    void a_plan_does_not_overwrite_anything_but_a_plan() throws IOException {
        assertThat(pdir("plan", manifest.toString(), "--out", manifest.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(manifest)).isEqualTo(Manifests.PEOPLE);

        planned();
        assertThat(planned().code()).isZero();
    }

    @Test
    void planning_touches_no_file_beside_the_plan() throws IOException {
        Path beside = Files.writeString(home.resolve("people.plan.new"), "somebody's");

        assertThat(planned().code()).isZero();

        assertThat(beside).hasContent("somebody's");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("people.plan"))
                    .containsExactlyInAnyOrder("people.plan", "people.plan.new");
        }
    }

    @Test
    void a_plan_that_somebody_changed_is_refused() throws IOException {
        planned();
        Files.writeString(Path.of(plan), Files.readString(Path.of(plan)).replace("Hanna", "Hannah"));

        Result result = table("apply", plan, "--yes");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("not as it was sealed");
    }

    @Test
    void a_plan_whose_ground_moved_is_refused_and_leaves_no_run() {
        planned();
        pdir("user", "delete", "scanner@contoso.onmicrosoft.com", "--customer", "Contoso", "--yes");

        Result result = table("apply", plan, "--yes");

        assertThat(result.code()).isEqualTo(9);
        assertThat(result.err()).contains("no longer so, nothing was sent");
        assertThat(home.resolve("state/credentials")).isEmptyDirectory();
        assertThat(pdir("runs").out()).isEqualTo("[ ]\n");
    }

    @Test
    void applying_asks_and_without_a_terminal_or_yes_does_nothing() {
        planned();

        assertThat(table("apply", plan).code()).isEqualTo(2);
        Result no = Run.in(home)
                .on(new Terminal(true, true, true, 200))
                .typing("n\n")
                .pdir("apply", plan);
        assertThat(no.code()).isEqualTo(2);
        assertThat(no.err())
                .contains("Really apply 6 steps in 2 customers (2 × create user, 1 × update user, 1 × grant,"
                        + " 1 × assign, 1 × delete user)?")
                .contains("not confirmed");
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
    }

    @Test
    void applying_does_not_take_a_plan_for_another_that_was_agreed_to() throws IOException {
        planned();
        Path other = home.resolve("other.plan");
        Files.writeString(manifest, Manifests.HEADER + "contoso.onmicrosoft.com,jo@contoso.onmicrosoft.com,Jo,,,,,,\n");
        table("plan", manifest.toString(), "--out", other.toString());
        InputStream slow = new FilterInputStream(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                Files.copy(other, Path.of(plan), StandardCopyOption.REPLACE_EXISTING);
                return super.read(into, offset, length);
            }
        };

        Result refused = Run.in(home)
                .on(new Terminal(true, true, true, 200))
                .typing(slow)
                .pdir("apply", plan);

        assertThat(refused.code()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("Really apply 6 steps").contains("changed while it was agreed to");
        assertThat(table("runs").out()).doesNotContain("complete", "resumable", "notBegun");
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
    }

    @Test
    void a_dry_run_rehearses_and_sends_nothing() throws IOException {
        planned();

        Result result = table("apply", plan, "--yes", "--dry-run");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("dry run: nothing was sent");
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
        assertThat(pdir("runs").out()).isEqualTo("[ ]\n");
        assertThat(home.resolve("state/credentials")).doesNotExist();
    }

    @Test
    void runs_are_listed_newest_first_and_shown_row_by_row() {
        applied();
        Result undone = table("undo", "last", "--yes");

        Result runs = table("runs", "--columns", "state,steps,applied");
        Result show = pdir("run", "show", "last", "-o", "csv", "--columns", "row,outcome");

        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(runs.out().lines().map(String::strip))
                .containsExactly("state     steps  applied", "complete  4      4", "complete  6      6");
        assertThat(show.out()).startsWith("row,outcome\r\n").contains("applied");
        assertThat(pdir("run", "show", "nope").code()).isEqualTo(8);
        assertThat(pdir("run", "show", "last", "-o", "json").out()).contains("\"requestId\": \"");
        assertThat(pdir("run", "show", "last", "-o", "markdown").out()).startsWith("| row | customer |");
    }

    @Test
    void no_cell_of_a_csv_report_begins_like_a_formula() throws IOException {
        applied();
        Path names = only(home.resolve("state/runs")).resolve("customers");
        Files.writeString(names, Files.readString(names).replace("name=Contoso", "name=@SUM(A1)"));

        String report = pdir("run", "show", "last", "-o", "csv", "--columns", "customer,steps")
                .out();

        assertThat(report).contains("\r\n'@SUM(A1),").contains("'+ create user").doesNotContain(",+", ",\"+");
        assertThat(table("run", "show", "last").out()).contains(" + create user");
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

    private String users() {
        return pdir("user", "list", "-c", "Contoso", "-o", "csv").out();
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
    void nobody_is_created_whose_password_has_no_place_to_go() throws IOException {
        planned();
        Path dangling = Files.createSymbolicLink(home.resolve("dangling.csv"), home.resolve("nowhere"));
        Path file = Files.createFile(home.resolve("file"));

        for (Path place : List.of(dangling, file.resolve("new.csv"))) {
            Result refused = table("apply", plan, "--yes", "--credentials-out", place.toString());

            assertThat(refused.code()).as(refused.err()).isEqualTo(2);
            assertThat(refused.err()).contains(place.toString());
        }
        assertThat(home.resolve("nowhere")).doesNotExist();
        assertThat(table("runs").out()).doesNotContain("resumable", "complete");
        assertThat(table("apply", plan, "--yes").code()).isZero();
    }

    @Test
    void a_run_without_passwords_leaves_no_empty_file() throws IOException {
        Path credentials = home.resolve("new.csv");
        Files.writeString(
                manifest, Manifests.HEADER + "contoso.onmicrosoft.com,jo@fabrikam.onmicrosoft.com,Jo,,,,,,\n");
        planned();

        Result refused = table("apply", plan, "--yes", "--credentials-out", credentials.toString());

        assertThat(refused.code()).as(refused.err()).isEqualTo(1);
        assertThat(credentials).doesNotExist();
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
    void no_password_stands_anywhere_but_in_the_owners_file() throws IOException {
        Path credentials = home.resolve("new.csv");
        planned();
        Result result = table("apply", plan, "--yes", "--credentials-out", credentials.toString());

        List<String> passwords = Files.readAllLines(credentials).stream()
                .skip(1)
                .map(line -> line.split(",", 3)[2].replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(passwords).hasSize(2).doesNotHaveDuplicates();
        assertThat(result.err()).contains("generated passwords: " + credentials);
        assertThat(only(home.resolve("state/runs")).resolve("secret")).doesNotExist();
        String everything = result.out() + result.err() + Files.readString(Path.of(plan));
        for (Path file : files(home.resolve("state"))) {
            everything += Files.readString(file);
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThat(passwords).noneMatch(everything::contains);
        assertThat(table("apply", plan, "--yes", "--credentials-out", credentials.toString())
                        .code())
                .isNotZero();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList().get(0);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).toList();
        }
    }
}
