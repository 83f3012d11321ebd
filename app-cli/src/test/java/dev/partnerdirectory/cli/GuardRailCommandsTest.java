package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are stopped by a policy, or because there is none. */
class GuardRailCommandsTest {
    @TempDir
    Path home;

    private Path manifest;
    private String plan;

    @BeforeEach
    void write() throws IOException {
        manifest = Files.writeString(home.resolve("people.csv"), Manifests.PEOPLE);
        plan = home.resolve("people.plan").toString();
    }

    private Result table(String... args) {
        return Run.in(home).with("PDIR_OUTPUT", "table").pdir(args);
    }

    private Result planned() {
        return table("plan", manifest.toString(), "--out", plan);
    }

    @Test
    void privileged_grants_need_the_approval_of_just_this_plan() throws IOException {
        Files.writeString(manifest, Manifests.ADMIN);
        Matcher digest =
                Pattern.compile("digest ([0-9a-f]{64})").matcher(planned().out());
        assertThat(digest.find()).isTrue();

        Result stopped = table("apply", plan, "--yes");
        Result wrong = table("apply", plan, "--yes", "--approve", "0".repeat(64));
        Result approved =
                table("apply", plan, "--yes", "--approve", digest.group(1).substring(0, 12));

        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err())
                .contains("error: step 2 gives the privileged role 'Helpdesk Administrator' to"
                        + " hanna@contoso.onmicrosoft.com of customer Contoso (contoso.onmicrosoft.com)\n")
                .contains("nothing was sent")
                .contains(
                        "or approve the plan with --approve " + digest.group(1).substring(0, 12) + "\n");
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
            perRunPercent: {updateUser: 0}
            perCustomerPercent: {all: 10}
            lastHolderStays: true
            privilegedGrantsNeedApproval: false
            """);

        Result warned = table("plan", manifest.toString(), "--out", plan, "--policy", policy.toString());
        Result stopped = table("apply", plan, "--yes", "--policy", policy.toString());

        assertThat(warned.code()).isZero();
        assertThat(warned.err()).contains("warning: apply would be stopped: run has 6 steps; the limit is 3");
        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err())
                .contains("who is protected")
                .contains("'Reports Reader' of customer Contoso (contoso.onmicrosoft.com), which is protected")
                .contains("run has 2 of 'create user'; the limit is 1")
                .contains("has 1 of 'delete user'; the limit is 0")
                .contains("run has 1 of 'update user'; the limit is 0")
                .contains("the limit is 1 (7 users)")
                .doesNotContain("--approve");
    }

    @Test
    void the_policy_of_the_configuration_folder_holds_where_none_is_named() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/policy.yaml"), "perRun: {all: 1}\n");

        planned();

        assertThat(table("apply", plan, "--yes").code()).isEqualTo(7);
    }

    @Test
    void a_policy_that_is_not_understood_is_refused_by_line() throws IOException {
        Path policy = Files.writeString(home.resolve("p.yaml"), "perRun:\n  deleteUsers: 3\n");

        Result result = table("plan", manifest.toString(), "--policy", policy.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("line 2: perRun.deleteUsers is not known; known are all, createUser");
    }

    @Test
    void nothing_that_a_policy_says_is_passed_over() throws IOException {
        Map<String, String> policies = Map.of(
                "protectedUsers: [scanner@contoso.onmicrosoft.com]\nprotectedUsers: []\n", "protectedUsers",
                "perRun: {deleteUser: 0, deleteUser: 5}\n", "deleteUser",
                "perRun: {all: 5}\n---\nperRun: {all: 0}\n", "must be one document",
                "mostHolders: {\"\": 5}\n", "line 1: mostHolders a role name must not be blank",
                "share: 0\n", "line 1: share must be from 1 to 100");

        for (Map.Entry<String, String> each : policies.entrySet()) {
            Path policy = Files.writeString(home.resolve("p.yaml"), each.getKey());

            Result result = table("plan", manifest.toString(), "--policy", policy.toString());

            assertThat(result.code()).as(each.getKey()).isEqualTo(2);
            assertThat(result.err()).contains(each.getValue());
        }
    }
}
