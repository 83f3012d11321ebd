package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffboardTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    /** Zoë is the last of Contoso who holds her privileged role. */
    private String[] withoutTheRail(String... more) throws IOException {
        Path policy = Files.writeString(home.resolve("free.yaml"), "lastHolderStays: false\n");
        return Stream.concat(Stream.of("offboard", ZOE, "-c", CONTOSO, "--policy", policy.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void takes_roles_and_licences_and_the_user_and_is_already_so_the_second_time() throws IOException {
        Result first = Run.in(home).ok(withoutTheRail("--yes"));

        assertThat(first.out())
                .contains(
                        "\"customer\": \"11111111-1111-4111-8111-111111111111\"",
                        "\"customerDomain\": \"contoso.onmicrosoft.com\"",
                        "\"outcome\": \"applied\"",
                        "\"kind\": \"revokeRole\"",
                        "\"kind\": \"removeLicense\"",
                        "\"kind\": \"deleteUser\"")
                .doesNotContain("\"row\"");
        assertThat(Run.in(home).ok(withoutTheRail("--yes")).out()).contains("\"outcome\": \"alreadySo\"");
    }

    @Test
    void a_dry_run_says_what_would_go_and_sends_nothing() throws IOException {
        Result dryRun = Run.in(home).ok(withoutTheRail("--dry-run"));

        assertThat(dryRun.out()).contains("\"outcome\": \"wouldApply\"").doesNotContain("requestId", "\"applied\"");
        assertThat(dryRun.err()).isEqualTo("dry run: nothing was sent\n");
        Run.in(home).ok("user", "get", ZOE, "-c", CONTOSO);
    }

    @Test
    void the_last_holder_of_a_privileged_role_is_kept_with_exit_code_7() {
        Run.in(home)
                .assertRefused(
                        7,
                        "error: .* would have no .* any more: " + ZOE
                                + " would lose it; .*\nerror: a guard rail stopped the command, nothing was sent; .*",
                        "offboard",
                        ZOE,
                        "-c",
                        CONTOSO,
                        "--yes");
        Run.in(home).ok("user", "get", ZOE, "-c", CONTOSO);
    }

    @Test
    void needs_consent() {
        Run.in(home).assertRefused(2, "error: cannot ask without a terminal: .*", "offboard", ZOE, "-c", CONTOSO);
        Run.in(home)
                .assertRefused(8, "error: .*", "offboard", "nobody@contoso.onmicrosoft.com", "-c", CONTOSO, "--yes");
    }
}
