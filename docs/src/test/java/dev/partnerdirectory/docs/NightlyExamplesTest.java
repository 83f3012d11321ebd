package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of nightly checks are well-formed and call the script as it wants to be called. The guide runs the script. */
class NightlyExamplesTest {
    private static final Path FOLDER = Example.root().resolve("examples/nightly");
    private static final String CALL = "/opt/pdir/nightly/check /var/lib/pdir-check";
    private static final Pattern SCHEDULE = Pattern.compile("([0-9*/,-]+ ){5}(.*)");

    @TempDir
    Path folder;

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

    /** The script with a {@code pdir} that plays its part: it prints a report and ends with these codes. */
    private int check(int diff, int report, String finding) throws Exception {
        Path pdir = folder.resolve("pdir");
        Files.writeString(pdir, """
                #!/bin/sh
                [ "$1" = diff ] && exit %d
                printf '{\n "finding": "%s",\n "customerDomain": "fabrikam"\n}\n'
                exit %d
                """.formatted(diff, finding, report));
        assertThat(pdir.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell = new ProcessBuilder(FOLDER.resolve("check").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        shell.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        return shell.start().waitFor();
    }

    private void lastNight() throws IOException {
        Files.writeString(folder.resolve("privileged.json"), "last night");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "3, 3"})
    void a_report_with_a_customer_unread_does_not_replace_the_last_complete_one(int report, int code) throws Exception {
        lastNight();

        assertThat(check(0, report, "unread")).isEqualTo(code);

        assertThat(folder.resolve("privileged.json")).hasContent("last night");
        assertThat(folder.resolve("out")).content().contains("\"fabrikam\"", "is not complete");
    }

    @Test
    void a_report_that_found_changes_is_the_one_to_compare_with_next() throws Exception {
        lastNight();

        assertThat(check(0, 3, "added")).isEqualTo(3);

        assertThat(folder.resolve("privileged.json")).content().contains("added");
        assertThat(folder.resolve("out")).content().doesNotContain("is not complete");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 0, 5", "0, 4, 4", "5, 3, 3", "3, 5, 3"})
    void a_difference_comes_before_what_failed(int diff, int report, int code) throws Exception {
        assertThat(check(diff, report, "onlyOne")).isEqualTo(code);
    }
}
