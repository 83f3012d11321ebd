package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged {@code pdir} as a process of its own, for integration tests. As with the launcher, all processes start
 * from one class archive, which halves their start.
 */
final class Packaged {
    private static final Path JAR = Path.of("target/pdir.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Packaged() {}

    /** The command that starts {@code pdir}; the arguments for {@code pdir} go behind it. */
    static List<String> command(String... options) throws IOException, InterruptedException {
        return Stream.of(
                        Stream.of(
                                JAVA,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:disable",
                                "-XX:SharedArchiveFile=" + archive()),
                        Stream.of(options),
                        Stream.of("-cp", JAR.toString(), Main.class.getName()))
                .flatMap(some -> some)
                .toList();
    }

    /**
     * A command that Ctrl-C stops. Where a test runs in the background of a script, the signal is ignored, and each child
     * process takes that over. A shell cannot undo it, Perl can.
     */
    static List<String> interruptible(List<String> command) {
        return Stream.concat(Stream.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec {$ARGV[0]} @ARGV"), command.stream())
                .toList();
    }

    /** The archive for this jar and this Java. Whichever test process comes first makes it; the others wait. */
    private static Path archive() throws IOException, InterruptedException {
        Path archive = JAR.resolveSibling("pdir-" + Runtime.version() + ".archive");
        try (FileChannel channel = FileChannel.open(
                        JAR.resolveSibling("pdir.archive.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
                Process maker = new ProcessBuilder(
                                JAVA, "-cp", JAR.toString(), ClassArchive.class.getName(), archive.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try {
                    assertThat(maker.waitFor(3, TimeUnit.MINUTES))
                            .as("the archive is made")
                            .isTrue();
                    assertThat(maker.exitValue()).as("the archive is made").isZero();
                } finally {
                    maker.destroyForcibly();
                }
            }
        }
        return archive;
    }

    /** The jar that a class comes from. */
    static Path jarOf(String type) {
        try {
            Path jar = Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            assertThat(jar).as("packaged before this runs").isRegularFile();
            return jar;
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
