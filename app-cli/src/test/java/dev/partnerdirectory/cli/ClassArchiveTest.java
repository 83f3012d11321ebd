package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @Test
    void every_command_of_the_rehearsal_works_over_the_sandbox_and_over_rest(@TempDir Path home) {
        assertThat(ClassArchive.rehearse(home))
                .hasSizeGreaterThan(5)
                .allSatisfy((command, code) -> assertThat(code).as(command).isZero());
    }
}
