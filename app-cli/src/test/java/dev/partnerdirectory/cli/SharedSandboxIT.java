package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes want one sandbox at the same time: the second is told so at once, and harms nothing. */
class SharedSandboxIT {
    private static final Path JAR = Path.of("target/pdir.jar").toAbsolutePath();

    @TempDir
    Path home;

    private record Result(int code, String out, String err) {}

    private ProcessBuilder pdir(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
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
    void the_second_is_refused_with_what_to_do_and_works_when_the_first_is_done() throws Exception {
        assertThat(run("sandbox", "generate", "--customers", "4", "--users", "400")
                        .code())
                .isZero();
        Process first = pdir("sandbox", "export", "-").start();
        try (InputStream exported = first.getInputStream()) {
            assertThat(exported.read())
                    .as("the first is at work, and more than a pipe holds is left")
                    .isEqualTo('{');

            Result second = run("customer", "list");

            assertThat(first.isAlive()).isTrue();
            assertThat(second.code()).as(second.err()).isEqualTo(6);
            assertThat(second.out()).isEmpty();
            assertThat(second.err()).contains("in use by another program", "close that first");
            assertThat(new String(exported.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .endsWith("}");
            assertThat(first.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(first.exitValue()).isZero();
        } finally {
            first.destroyForcibly();
        }
        assertThat(run("customer", "list", "-o", "jsonl").out().lines()).hasSize(6);
    }
}
