package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts Java child processes for tests. The caller must end them. They start from one archive of loaded classes, in
 * half the time.
 */
final class Children {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Children() {}

    /** Is loaded, and so makes the archive, when the first child is started. */
    private static final class Prepared {
        private static final Path FOLDER = folder();
        private static final String CLASS_PATH = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .map(Prepared::jar)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        private static final Path ARCHIVE = archive();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("children");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /** A file that is gone when this process ends. */
        private static Path file(String name) {
            Path file = FOLDER.resolve(name);
            file.toFile().deleteOnExit();
            return file;
        }

        /** An archive knows the classes of jars only, not of folders. */
        private static Path jar(Path entry) {
            if (!Files.isDirectory(entry)) {
                return entry;
            }
            Path jar = file(entry.toString().replace(File.separatorChar, '_') + ".jar");
            int code = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "cf", jar.toString(), "-C", entry.toString(), ".");
            assertThat(code).isZero();
            return jar;
        }

        private static Path archive() {
            Path archive = file("archive");
            List<String> command = new ArrayList<>(java("-XX:ArchiveClassesAtExit=" + archive));
            command.addAll(
                    List.of(WritingChild.class.getName(), file("fake.jsonl").toString()));
            file("fake.jsonl.lock");
            try {
                Process child = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                // At the end of its input it ends by itself.
                child.getOutputStream().close();
                assertThat(child.waitFor()).isZero();
                return archive;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        static List<String> java(String archive) {
            return List.of(
                    JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable", archive, "-cp", CLASS_PATH);
        }
    }

    static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(Prepared.java("-XX:SharedArchiveFile=" + Prepared.ARCHIVE));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
