package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planning and comparing. */
class PlanCommandTest extends ProvisioningBench {
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
                        "4 to add, 1 to change, 1 to remove; 1 row needs no change\n",
                        "digest ");
        assertThat(planned().out()).isEqualTo(result.out());
    }

    @Test
    void a_deleted_user_of_a_name_to_create_is_told_by_plan_and_onboard() {
        String name = "scanner@contoso.onmicrosoft.com";
        Run run = Run.in(home).with("PDIR_OUTPUT", "table");
        run.ok("user", "delete", name, "-c", "Contoso", "--yes");
        String id = run.ok("user", "list", "-c", "Contoso", "--deleted", "-o", "tsv", "--columns", "id")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String hint = "a deleted user has this name: restore it with pdir user restore " + id;

        String kept = home.resolve("scanner.plan").toString();

        String plan = run.typing("customer,userPrincipalName,displayName\nContoso,%s,Scanner\n".formatted(name))
                .ok("plan", "-", "--out", kept)
                .out();
        run.ok("apply", kept, "--dry-run");
        String onboarding = run.ok("onboard", name, "-c", "Contoso", "--display-name", "Scanner", "--dry-run")
                .err();

        assertThat(plan).contains("+ create user %s: not there; %s (row 2)".formatted(name, hint));
        assertThat(onboarding).contains("warning: %s: %s".formatted(name, hint));
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
                        + "contoso.onmicrosoft.com,long@contoso.onmicrosoft.com,,,,,,,,more\n");

        Result people = table("plan", manifest.toString(), "--out", plan);
        Result machines = pdir("plan", manifest.toString(), "--out", plan, "-o", "json");

        assertThat(people.code()).isEqualTo(2);
        assertThat(people.err())
                .contains("error: row 2: userPrincipalName ")
                .contains("error: row 3: customer cannot be used")
                .contains("error: row 3: usageLocation ")
                .contains("error: row 4: (line 4) has 10 fields")
                .contains("no plan was made, nothing was sent; correct the manifest");
        assertThat(people.out()).isEmpty();
        assertThat(machines.err())
                .startsWith("{\"error\":{\"kind\":\"invalidRequest\"")
                .contains("{\"row\":3,\"field\":\"customer\"");
        assertThat(Path.of(plan)).doesNotExist();
    }

    @Test
    void a_fault_of_form_alone_makes_no_plan() throws IOException {
        Files.writeString(
                manifest, Manifests.PEOPLE + "contoso.onmicrosoft.com,long@contoso.onmicrosoft.com,,,,,,,,more\n");

        Result result = planned();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("error: row 7: (line 7) has 10 fields");
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
}
