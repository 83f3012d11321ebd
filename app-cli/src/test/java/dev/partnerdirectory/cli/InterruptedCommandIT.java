package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@code ./pdir} does when a person presses Ctrl-C, or when whoever reads its output goes away. */
class InterruptedCommandIT extends ClonedRepository {
    @Test
    void a_reader_who_goes_away_leaves_no_noise() throws Exception {
        withoutArchive();
        pdir(Map.of(), "sandbox", "generate", "--customers", "1", "--users", "3000");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder shell = command(Map.of());
        shell.command(
                "bash",
                "-c",
                "set -o pipefail; '" + clone.resolve("pdir")
                        + "' user list -c Contoso -o jsonl | head -n 1 >/dev/null");
        Process process = shell.redirectError(err.toFile()).start();

        Result result = ended(process, Files.createTempFile(folder, "out", ""), err);

        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void ctrl_c_ends_with_130_and_the_results_so_far() throws Exception {
        withoutArchive();
        pdir(Map.of(), "--version");
        StringBuilder many = new StringBuilder("customer,userPrincipalName,displayName\n");
        for (int i = 0; i < 3_000; i++) {
            many.append("Contoso,user%d@contoso.onmicrosoft.com,User %d\n".formatted(i, i));
        }
        Path file = Files.writeString(folder.resolve("many.csv"), many.toString(), StandardCharsets.UTF_8);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = interruptible(
                        "onboard", "--file", file.toString(), "-o", "csv", "--columns", "outcome", "--concurrency", "1")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        Path credentials = folder.resolve("home/state/credentials");
        awaitFirstPassword(process, credentials);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        Result result = ended(process, out, err);

        assertThat(result.code()).isEqualTo(130);
        assertThat(result.out().lines()).hasSize(3_001).contains("applied", "notAttempted");
        assertThat(result.err()).contains(" applied, ", " not attempted", "generated passwords: ");
    }

    @Test
    void ctrl_c_stops_the_emulator_with_130_and_frees_its_port() throws Exception {
        withoutArchive();
        pdir(Map.of(), "--version");
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = interruptible("emulator", "start")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        URI base = awaitFirstLine(process, out);
        assertThat(base.resolve("/__admin/health").toURL().openStream().readAllBytes())
                .isNotEmpty();

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        Result result = ended(process, out, err);

        assertThat(result)
                .isEqualTo(new Result(
                        130, base + "\n", "the emulator is running; Ctrl-C stops it\nthe emulator has stopped\n"));
        try (ServerSocket again = new ServerSocket(base.getPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    private ProcessBuilder interruptible(String... args) {
        ProcessBuilder builder = command(Map.of(), args);
        return builder.command(Packaged.interruptible(builder.command()));
    }

    /** Waits, with a limit, until the emulator serves. */
    private static URI awaitFirstLine(Process process, Path out) throws Exception {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            String text = Files.readString(out);
            if (text.endsWith("\n")) {
                return URI.create(text.strip());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("nothing was served");
    }

    /** Waits, with a limit, until users are being created. */
    private static void awaitFirstPassword(Process process, Path credentials) throws Exception {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            if (Files.isDirectory(credentials)) {
                try (var files = Files.list(credentials)) {
                    Path file = files.findFirst().orElse(null);
                    if (file != null && Files.size(file) > 200) {
                        return;
                    }
                }
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("nobody was created");
    }
}
