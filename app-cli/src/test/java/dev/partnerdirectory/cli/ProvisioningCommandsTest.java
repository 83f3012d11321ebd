package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plan, apply, resume, undo, look: over a sandbox nobody has touched. */
class ProvisioningCommandsTest {
    private static final String HEADER =
            "customer,userPrincipalName,displayName,firstName,lastName,usageLocation,roles,licenses,state\n";
    private static final String PEOPLE = HEADER
            + "contoso.onmicrosoft.com,hanna@contoso.onmicrosoft.com,Hanna,,,SE,Reports Reader,EMS,\n"
            + "contoso.onmicrosoft.com,zoe.angstrom@contoso.onmicrosoft.com,Zoë Berg,,,,,,\n"
            + "contoso.onmicrosoft.com,scanner@contoso.onmicrosoft.com,,,,,,,absent\n"
            + "contoso.onmicrosoft.com,yuki.tanaka@contoso.onmicrosoft.com,,,,,,,\n"
            + "fabrikam.onmicrosoft.com,mia@fabrikam.onmicrosoft.com,Mia,,,DE,,,present\n";
    private static final String ADMIN =
            HEADER + "contoso.onmicrosoft.com,hanna@contoso.onmicrosoft.com,Hanna,,,SE,Helpdesk Administrator,,\n";

    @TempDir
    Path home;

    private Path manifest;
    private String plan;

    @BeforeEach
    void write() throws IOException {
        manifest = Files.writeString(home.resolve("people.csv"), PEOPLE);
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
                HEADER + "contoso.onmicrosoft.com,a b@contoso.onmicrosoft.com,,,,,,,\n"
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
    void a_plan_does_not_overwrite_anything_but_a_plan() throws IOException {
        assertThat(pdir("plan", manifest.toString(), "--out", manifest.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(manifest)).isEqualTo(PEOPLE);

        planned();
        assertThat(planned().code()).isZero();
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
    void privileged_grants_need_the_approval_of_just_this_plan() throws IOException {
        Files.writeString(manifest, ADMIN);
        Matcher digest =
                Pattern.compile("digest ([0-9a-f]{64})").matcher(planned().out());
        assertThat(digest.find()).isTrue();

        Result stopped = table("apply", plan, "--yes");
        Result wrong = table("apply", plan, "--yes", "--approve", "0".repeat(64));
        Result approved = table("apply", plan, "--yes", "--approve", digest.group(1));

        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err())
                .contains("error: run gives a privileged role, which needs an approval")
                .contains("nothing was sent");
        assertThat(wrong.code()).isEqualTo(7);
        assertThat(approved.code()).as(approved.err()).isZero();
    }

    @Test
    void a_policy_file_stops_a_plan_and_says_every_rail() throws IOException {
        Path policy = Files.writeString(home.resolve("policy.yaml"), """
                protectedUsers: [scanner@contoso.onmicrosoft.com]
                protectedRoles: [Reports Reader]
                perRun: {all: 3, createUser: 1}
                perCustomer: {deleteUser: 0}
                perCustomerPercent: {all: 10}
                lastHolderStays: true
                privilegedGrantsNeedApproval: false
                """);

        Result warned = table("plan", manifest.toString(), "--out", plan, "--policy", policy.toString());
        Result stopped = table("apply", plan, "--yes", "--policy", policy.toString());

        assertThat(warned.code()).isZero();
        assertThat(warned.err()).contains("warning: apply would be stopped: run has 6 steps; at most 3 are allowed");
        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err())
                .contains("who is protected")
                .contains("'Reports Reader', which is protected")
                .contains("run has 2 of 'create user'; at most 1 are allowed")
                .contains("has 1 of 'delete user'; at most 0 are allowed")
                .contains("at most 1 are allowed (7 users)");
    }

    @Test
    void the_policy_of_the_configuration_folder_holds_where_none_is_named() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/policy.yaml"), "perRun: {all: 1}\n");

        assertThat(applied().code()).isEqualTo(7);
    }

    @Test
    void a_policy_that_is_not_understood_is_refused_by_line() throws IOException {
        Path policy = Files.writeString(home.resolve("p.yaml"), "perRun:\n  deleteUsers: 3\n");

        Result result = table("plan", manifest.toString(), "--policy", policy.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("line 2: perRun.deleteUsers is not known; known are all, createUser");
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
