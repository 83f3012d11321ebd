package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.auth.Emulated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported plans to nothing at once. */
@Execution(ExecutionMode.CONCURRENT)
class ExportCommandTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @TempDir
    Path other;

    private Path exported(String name, String... more) {
        Path file = home.resolve(name);
        String[] whole = {"export", "--all-customers", "--out", file.toString()};
        Run.in(home).ok(Stream.of(whole, more).flatMap(Arrays::stream).toArray(String[]::new));
        return file;
    }

    private void assertNothingToDo(Path manifest) {
        Result plan = Run.in(home).ok("plan", manifest.toString(), "--exit-code", "-o", "table");

        assertThat(plan.out()).startsWith("nothing to do: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.yaml", "all.jsonl", "all.csv"})
    void the_sandbox_plans_to_nothing(String name) {
        Path manifest = exported(name);

        assertThat(manifest).content().contains("zoe.angstrom@" + CONTOSO, "Global Administrator");
        assertNothingToDo(manifest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.yaml", "all.jsonl", "all.csv"})
    void a_thousand_generated_users_plan_to_nothing(String name) {
        Run.in(home).ok("sandbox", "reset", "--empty", "--yes");
        Run.in(home).ok("sandbox", "generate", "--customers", "4", "--users", "250");

        Path manifest = exported(name);

        assertThat(manifest)
                .content()
                .satisfies(text -> assertThat(text.lines().filter(line -> line.matches(".*[^ ]@[^ ].*")))
                        .hasSize(1000));
        assertNothingToDo(manifest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "jsonl", "csv"})
    void over_the_emulator_it_plans_to_nothing(String format) throws IOException {
        try (Emulated emulated = new Emulated(other)) {
            assertThat(emulated.pdir("auth", "login").code()).isZero();
            Result export = emulated.pdir("export", "--all-customers", "-o", format);
            assertThat(export.code()).as(export.err()).isZero();
            Path manifest = other.resolve("all." + format);
            Files.writeString(manifest, export.out());

            Result plan = emulated.pdir("plan", manifest.toString(), "--exit-code", "-o", "table");

            assertThat(plan.out()).as(plan.err()).startsWith("nothing to do: ");
            assertThat(plan.code()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.yaml", "all.jsonl"})
    void role_sets_report_a_member_too_many(String name) {
        Path manifest = exported(name, "--role-sets");
        assertNothingToDo(manifest);
        Run.in(home)
                .ok(
                        "role",
                        "grant",
                        "Helpdesk Administrator",
                        "scanner@" + CONTOSO,
                        "-c",
                        CONTOSO,
                        "--approve-privileged");

        Result diff = Run.in(home).pdir("diff", manifest.toString(), "--exit-code", "-o", "table");

        assertThat(diff.code()).isEqualTo(3);
        assertThat(diff.out()).contains("revoke Helpdesk Administrator");
    }

    @Test
    void deleted_users_are_left_out_and_told() {
        Run.in(home).ok("user", "delete", "scanner@" + CONTOSO, "-c", CONTOSO, "--yes");

        Result export = Run.in(home).ok("export", "-c", CONTOSO);

        assertThat(export.out())
                .startsWith("customers:\n  contoso.onmicrosoft.com:\n")
                .doesNotContain("scanner@");
        assertThat(export.err()).contains("left out: scanner@" + CONTOSO + " is deleted");
    }

    @Test
    void an_empty_directory_is_an_empty_manifest() {
        Run.in(home).ok("sandbox", "reset", "--empty", "--yes");

        assertThat(Run.in(home).ok("export", "--all-customers").out()).isEqualTo("customers: {}\n");
    }

    @Test
    void customers_are_named_in_a_file() {
        Result export = Run.in(home).typing("# ours\nFabrikam\n").ok("export", "--customers", "-", "-o", "jsonl");

        assertThat(export.out()).contains("fabrikam.onmicrosoft.com").doesNotContain("contoso");
    }

    /** As Windows's editors write it. */
    @Test
    void invisible_characters_in_a_file_of_customers_name_nobody() {
        Result export = Run.in(home)
                .typing("\uFEFF# ours\n\u200B\n\u00A0Fabrikam\n")
                .ok("export", "--customers", "-", "-o", "jsonl");

        assertThat(export.out()).contains("fabrikam.onmicrosoft.com").doesNotContain("contoso");
    }

    @Test
    void a_customer_who_is_not_there_is_not_found() {
        Run.in(home)
                .typing("Fabrikam\nNorthwind\n")
                .assertRefused(8, "error: .*'Northwind'.*", "export", "--customers", "-");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() {
        Path manifest = exported("all.yaml");

        Run.in(home)
                .assertRefused(2, "error: .*exists already.*", "export", "-c", CONTOSO, "--out", manifest.toString());
    }

    @Test
    void role_sets_have_no_place_in_csv() {
        Run.in(home)
                .assertRefused(
                        2, "error: --role-sets needs.*", "export", "-c", CONTOSO, "--role-sets", "--out", "x.csv");
    }

    @Test
    void users_are_listed_with_what_they_hold_and_their_csv_is_a_manifest() throws IOException {
        Result list = Run.in(home).ok("user", "list", "-c", CONTOSO, "--with", "roles,licenses", "-o", "csv");
        Path manifest = home.resolve("list.csv");
        Files.writeString(manifest, list.out());

        assertThat(list.out()).contains("Company Administrator", "Helpdesk Administrator,EMS,present");
        assertNothingToDo(manifest);
    }

    @Test
    void users_are_listed_with_what_was_asked_for_only() {
        Result list = Run.in(home).ok("user", "list", "-c", CONTOSO, "--with", "roles");

        assertThat(list.out()).contains("\"roles\": [").doesNotContain("\"licenses\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "wide", "markdown"})
    void a_format_that_is_no_manifest_is_refused(String format) {
        Run.in(home).assertRefused(2, "error: a manifest is yaml, jsonl or csv, not " + format, "export", "-o", format);
    }

    @Test
    void whoever_names_no_customer_is_told_every_way_to_name_some() {
        Run.in(home)
                .assertRefused(
                        2,
                        "error: no customer is named: .*--customer .*--customers FILE or --all-customers.*",
                        "export");
    }
}
