package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several real processes use one sandbox at the same time: each sees what the others wrote, and nothing is lost. */
class SharedSandboxIT {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    private record Result(int code, String out, String err) {}

    private ProcessBuilder pdir(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Packaged.command());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(home.resolve("err.txt").toFile());
        builder.environment().put("PDIR_HOME", home.toString());
        return builder;
    }

    private Result run(String... args) throws IOException, InterruptedException {
        Path out = home.resolve("out.txt");
        Process process = pdir(args).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
            return new Result(process.exitValue(), Files.readString(out), Files.readString(home.resolve("err.txt")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void commands_read_and_write_while_another_is_still_exporting() throws Exception {
        assertThat(run("sandbox", "generate", "--customers", "4", "--users", "400")
                        .code())
                .isZero();
        Process first = pdir("sandbox", "export", "-").start();
        try (InputStream exported = first.getInputStream()) {
            assertThat(exported.read())
                    .as("the first is at work, and more than a pipe holds is left")
                    .isEqualTo('{');

            assertThat(run("customer", "list", "-o", "jsonl").out().lines()).hasSize(6);
            Result deleted = run("user", "delete", SCANNER, "-c", CONTOSO, "--yes");

            assertThat(first.isAlive()).isTrue();
            assertThat(deleted.code()).as(deleted.err()).isZero();
            assertThat(new String(exported.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .endsWith("}");
            assertThat(first.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(first.exitValue()).isZero();
        } finally {
            first.destroyForcibly();
        }
        assertThat(run("user", "list", "-c", CONTOSO, "--deleted", "-o", "jsonl")
                        .out())
                .contains(SCANNER);
    }

    @Test
    void a_writer_waits_for_one_that_does_not_end_and_then_says_what_to_do() throws Exception {
        assertThat(run("customer", "list").code()).isZero();
        Path file = home.resolve("data/sandbox/directory.jsonl");
        try (FileChannel channel =
                        FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            assertThat(run("customer", "list", "-o", "jsonl").out().lines()).hasSize(2);
            Result refused = run("user", "delete", SCANNER, "-c", CONTOSO, "--yes");

            assertThat(refused.code()).as(refused.err()).isEqualTo(6);
            assertThat(refused.err())
                    .contains(file + " is being written by another program")
                    .contains("try again when that has ended");
        }
        assertThat(run("user", "delete", SCANNER, "-c", CONTOSO, "--yes").code())
                .isZero();
    }
}
