package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandReferenceTest {
    private static final Path PAGE = Path.of("../docs/reference.md");

    @Test
    void the_page_of_all_commands_is_up_to_date() throws IOException {
        String now = CommandReference.markdown().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(PAGE, now);
        }

        assertThat(PAGE)
                .as("write it by: mvn -pl app-cli -am test -Dtest=CommandReferenceTest -Dreference.write=true "
                        + "-Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(now);
    }

    @Test
    void the_manual_page_names_every_command_and_hides_no_line() {
        assertThat(CommandReference.roff())
                .contains(".SH \"pdir user create\"", ".SH \"pdir plan\"")
                .filteredOn(line -> line.startsWith("."))
                .allMatch(line -> line.matches("\\.(TH|SH|nf|fi).*"));
    }
}
