package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of nightly checks are well-formed and call the script as it wants to be called. The guide runs the script. */
class NightlyExamplesTest {
    private static final Path FOLDER = Example.root().resolve("examples/nightly");
    private static final String CALL = "/opt/pdir/nightly/check /var/lib/pdir-check";
    private static final Pattern SCHEDULE = Pattern.compile("([0-9*/,-]+ ){5}(.*)");

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void the_script_is_executable_and_shell() throws Exception {
        Process shell = new ProcessBuilder("bash", "-n", FOLDER.resolve("check").toString())
                .inheritIO()
                .start();

        assertThat(shell.waitFor()).isZero();
        assertThat(FOLDER.resolve("check")).isExecutable();
    }

    @Test
    void the_crontab_has_variables_and_lines_of_five_times_and_a_command() throws IOException {
        assertThat(lines("crontab"))
                .allMatch(line ->
                        line.matches("[A-Z]+=.*") || SCHEDULE.matcher(line).matches())
                .anyMatch(line -> line.endsWith(" " + CALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdir-check.service", "pdir-check.timer"})
    void a_unit_has_sections_of_settings(String unit) throws IOException {
        assertThat(lines(unit))
                .allMatch(line -> line.matches("\\[(Unit|Service|Timer|Install)]|[A-Z][A-Za-z]+=\\S.*"))
                .startsWith("[Unit]");
    }

    @Test
    void the_service_calls_the_script_with_the_folder_that_systemd_makes_for_it() throws IOException {
        assertThat(lines("pdir-check.service")).contains("ExecStart=" + CALL, "StateDirectory=pdir-check");
    }

    @Test
    void the_workflow_calls_the_script_of_this_tree() throws IOException {
        assertThat(lines("github-actions.yml"))
                .contains("        run: examples/nightly/check expected")
                .noneMatch(line -> line.contains("\t"))
                .anyMatch(line -> line.matches("    - cron: \"([0-9*/,-]+ ){4}[0-9*/,-]+\""));
    }
}
