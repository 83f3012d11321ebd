package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.fault.Latency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The real process, stopped by Ctrl-C and by a full disk: it says so, and a resumed run ends as if it had not been. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "sends signals, and limits files, as POSIX has them")
class StoppedRunIT extends EmulatorBench {
    private static final int PEOPLE = 60;
    private static final int INTERRUPTED = 130;

    private String manifest;
    private String plan;

    @BeforeEach
    void plan() throws IOException {
        List<String> rows = new ArrayList<>(List.of("customer,userPrincipalName,displayName,roles"));
        for (int i = 0; i < PEOPLE; i++) {
            rows.add("Contoso,person%d@contoso.onmicrosoft.com,Person %d,Reports Reader".formatted(i, i));
        }
        manifest = Files.write(home.resolve("people.csv"), rows).toString();
        plan = home.resolve("people.plan").toString();
        assertThat(pdir("plan", manifest, "--out", plan).code()).isZero();
        server.conditions().latency(new Latency.Fixed(Duration.ofMillis(60)));
    }

    private Result pdir(String... args) {
        return run().with("PDIR_OUTPUT", "table").pdir(args);
    }

    /** The command in a shell of its own. */
    private Process start(String before, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", before + "exec \"$0\" \"$@\""));
        // Performance data is a file of the JVM's own, which a limit on files would hit first.
        command.addAll(Packaged.command("-XX:-UsePerfData"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(Packaged.interruptible(command))
                .redirectOutput(home.resolve("out.txt").toFile())
                .redirectError(home.resolve("err.txt").toFile());
        builder.environment().put("PDIR_HOME", home.toString());
        builder.environment().put("PDIR_BASE_URL", server.baseUri().toString());
        builder.environment().put("PDIR_ACCESS_TOKEN", "canary-token-77");
        return builder.start();
    }

    /** The size of all journals in bytes. */
    private long journalBytes() throws IOException {
        Path folder = home.resolve("state/runs");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.mapToLong(run -> run.resolve("journal").toFile().length())
                    .sum();
        }
    }

    /** Starts a command, waits until it has written some steps, and sends Ctrl-C; returns what it said. */
    private String interrupted(Callable<Long> written, String... args) throws Exception {
        long before = written.call();
        Process process = start("", args);
        try {
            while (process.isAlive() && written.call() - before < 2_000) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        String err = Files.readString(home.resolve("err.txt"));
        assertThat(process.exitValue()).as("%s: %s", args[0], err).isEqualTo(INTERRUPTED);
        return err;
    }

    private void assertRunInterrupted(String... args) throws Exception {
        assertThat(interrupted(this::journalBytes, args))
                .contains("is not complete. To continue it: pdir resume ")
                .contains("not attempted");
    }

    @Test
    void ctrl_c_ends_apply_resume_and_undo_with_130_and_resume_finishes_each() throws Exception {
        String before = users();

        assertRunInterrupted("apply", plan, "--yes");
        assertRunInterrupted("resume", "last");
        Result applied = pdir("resume", "last");
        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(pdir("diff", manifest, "--exit-code").code()).isZero();

        assertRunInterrupted("undo", "last", "--yes");
        Result undone = pdir("resume", "last");
        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(users()).isEqualTo(before);
    }

    @Test
    void ctrl_c_ends_a_report_with_130_and_resume_reads_only_the_customers_that_are_left() throws Exception {
        directory.seed(Seed.generated(30, 60, 7));
        Path readings = home.resolve("state/reports");

        String err = interrupted(() -> size(readings), "report", "privileged", "--all-customers", "-o", "csv");

        assertThat(err).contains("add --resume to go on with the others");
        Set<String> kept = kept(readings);
        assertThat(kept).hasSizeBetween(1, 31);
        server.requests().clear();
        Result resumed = report("--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(server.requests().all())
                .isNotEmpty()
                .noneMatch(request -> kept.stream().anyMatch(request.path()::contains));
        assertThat(sorted(resumed)).isEqualTo(sorted(report("--quiet")));
    }

    /** Whoever was read first stands first, so the order is not the same. */
    private static List<String> sorted(Result report) {
        return report.out().lines().sorted().toList();
    }

    private Result report(String option) {
        String columns = "customer,role,kind,userPrincipalName,id,how";
        return pdir("report", "privileged", "--all-customers", "-o", "csv", "--columns", columns, option);
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** The ids of the customers whose readings are there. */
    private static Set<String> kept(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllLines(files.findFirst().orElseThrow()).stream()
                    .map(Pattern.compile("\"customer\":\"([^\"]+)\"")::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private String users() {
        return pdir("user", "list", "-c", "Contoso", "-o", "csv").out();
    }

    @Test
    void a_disk_that_is_full_stops_the_run_and_loses_no_step() throws Exception {
        // In units of 512 bytes: room for the plan and some dozen entries of the journal.
        long room = Math.max(Files.size(Path.of(plan)) / 512 + 2, 24);
        Process process = start("ulimit -f %d; ".formatted(room), "apply", plan, "--yes");
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        String err = Files.readString(home.resolve("err.txt"));
        assertThat(process.exitValue()).as(err).isEqualTo(1);
        assertThat(err).contains("input or output failed", "is not complete. To continue it: pdir resume ");
        assertThat(journalBytes()).isPositive();
        server.conditions().reset();
        Result resumed = pdir("resume", "last");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(pdir("diff", manifest, "--exit-code").code()).isZero();
        assertThat(Files.readAllLines(Path.of(resumed.err()
                        .lines()
                        .filter(line -> line.startsWith("generated passwords: "))
                        .findFirst()
                        .orElseThrow()
                        .substring("generated passwords: ".length()))))
                .hasSize(PEOPLE + 1)
                .doesNotHaveDuplicates();
    }
}
