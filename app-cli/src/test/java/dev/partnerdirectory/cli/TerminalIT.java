package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Screens of {@code pdir} on a real terminal, which tmux provides. Skipped where there is no tmux. */
class TerminalIT {
    private static final Path FAULTS =
            Path.of("../examples/onboarding-with-faults.csv").toAbsolutePath().normalize();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path home;

    @BeforeEach
    void there_is_a_tmux() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux"))),
                "tmux is not installed");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        tmux("kill-server");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void a_list_keeps_whole_names_and_fits(int columns) throws IOException, InterruptedException {
        List<String> screen = screen(columns, "user list -c Contoso --color never");

        assertThat(screen).anyMatch(line -> line.startsWith("niamh.o'neill@contoso.onmicrosoft.com"));
        assertThat(screen).allSatisfy(line -> assertThat(line).doesNotContain("@contoso.onmic…"));
        if (columns == 200) {
            assertThat(screen).anyMatch(line -> line.contains("11111111-0000-4000-8000-000000000001"));
        } else {
            assertThat(String.join(" ", screen))
                    .contains("not shown for lack of room")
                    .doesNotContain("11111111");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void failures_stand_in_full_below_the_table_and_no_bar_is_left(int columns)
            throws IOException, InterruptedException {
        List<String> screen = screen(columns, "onboard --file '" + FAULTS + "' --keep-going --color never");

        String all = String.join(" ", screen).replaceAll(" +", " ");
        assertThat(all).contains("a user principal name must be local@domain without blanks, not 'no-at-sign'");
        assertThat(all).contains("2 applied, 10 rejected");
        assertThat(screen).noneMatch(line -> line.contains("steps, ") || line.startsWith("["));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 200})
    void help_uses_the_width_and_no_more(int columns) throws IOException, InterruptedException {
        List<String> screen = screen(columns, "user create --help");

        int widest = screen.stream()
                .filter(line -> !line.contains("pdir user create maria"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        assertThat(widest).isBetween(columns == 80 ? 65 : 100, Math.min(columns, 140));
    }

    @Test
    void an_error_is_broken_between_words() throws IOException, InterruptedException {
        List<String> screen = screen(40, "user get -c Contoso 'Megan Bowen' --color never");

        assertThat(String.join(" ", screen).replaceAll(" +", " "))
                .contains("error: USER: a user principal name must be local@domain without blanks, not 'Megan Bowen'");
    }

    /** The screen when the command has ended, without empty lines. */
    private List<String> screen(int columns, String command) throws IOException, InterruptedException {
        String pdir = Packaged.command("-Dpdir.terminal=012", "-Dpdir.columns=" + columns).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path script = Files.writeString(home.resolve("script"), """
                export PDIR_HOME='%s'
                %s %s
                echo the end
                sleep 600
                """.formatted(home, pdir, command));
        tmux("new-session", "-d", "-x", String.valueOf(columns), "-y", "200", "bash " + script);
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            List<String> lines = tmux("capture-pane", "-p")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.contains("the end")) {
                return lines.subList(0, lines.indexOf("the end"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the command did not end: " + tmux("capture-pane", "-p"));
    }

    private String tmux(String... args) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("tmux", "-S", home.resolve("tmux").toString(), "-f", "/dev/null"));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process tmux = builder.start();
        String out = new String(tmux.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tmux.waitFor();
        return out;
    }
}
