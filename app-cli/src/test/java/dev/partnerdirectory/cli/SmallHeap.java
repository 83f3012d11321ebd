package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real process of {@code pdir}, in a heap that is too small to hold everything. */
public final class SmallHeap {
    private SmallHeap() {}

    /**
     * Runs a command that has to end well.
     *
     * @param heap        the option that limits the heap, such as {@code -Xmx24m}
     * @param environment besides the home
     * @param out         the file for its output
     */
    public static void run(String heap, Path home, Map<String, String> environment, Path out, String... command)
            throws IOException, InterruptedException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        Path err = home.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(command)).toList())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PDIR_HOME", home.toString());
        builder.environment().putAll(environment);

        Process process = builder.start();
        try {
            assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    }
}
