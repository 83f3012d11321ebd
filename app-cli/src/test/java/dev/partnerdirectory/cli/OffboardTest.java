package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffboardTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String ZOE = "zoe.angstrom@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @Test
    void takes_roles_and_licences_and_the_user_and_is_already_so_the_second_time() {
        Result first = Run.in(home).ok("offboard", ZOE, "-c", CONTOSO, "--yes");

        assertThat(first.out())
                .contains(
                        "\"outcome\": \"applied\"",
                        "\"kind\": \"revokeRole\"",
                        "\"kind\": \"removeLicense\"",
                        "\"kind\": \"deleteUser\"");
        assertThat(Run.in(home).ok("offboard", ZOE, "-c", CONTOSO, "--yes").out())
                .contains("\"outcome\": \"alreadySo\"");
    }

    @Test
    void needs_consent() {
        Run.in(home).assertRefused(2, "error: nobody is there to confirm: .*", "offboard", ZOE, "-c", CONTOSO);
        Run.in(home)
                .assertRefused(8, "error: .*", "offboard", "nobody@contoso.onmicrosoft.com", "-c", CONTOSO, "--yes");
    }
}
