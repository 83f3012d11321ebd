package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types every console block of the pages into a shell, with a new home for each, and compares what comes back
 * with what the page shows. On a page, {@code $} begins a command, {@code …} stands for any text within a line, and a line
 * of {@code …} alone for any lines. Some blocks run at the same time, so each may write only to its home and to
 * {@code /tmp/$$}.
 */
@Execution(ExecutionMode.CONCURRENT)
class ConsoleExamplesIT {
    private static final String ANY = "…";

    @TempDir
    static Path empty;

    /** Where the package's launcher keeps its class archive: all examples use the same, and it does not stay behind. */
    @TempDir
    static Path cache;

    /** A cache that others can write: no archive is made there, which would take longer than the few examples it serves. */
    @TempDir
    static Path openCache;

    private static Path installed = Example.root();

    /** Unpacks the package of this build. A build with {@code -Dpackages=false} runs every example in the repository. */
    @BeforeAll
    static void unpack() throws Exception {
        Files.setPosixFilePermissions(
                Files.createDirectory(openCache.resolve("pdir")), PosixFilePermissions.fromString("rwxrwxrwx"));
        if (!"false".equals(System.getProperty("packages"))) {
            Path archive = archive(
                    Example.root().resolve("packages/target"), Example.root().resolve("app-cli/target/pdir.jar"));
            type("tar xzf " + archive + " --strip-components=1 -C " + empty, empty, empty);
            installed = empty;
        }
    }

    /** The archive that was made of this jar: the newest, unless the jar is newer. */
    private static Path archive(Path packages, Path jar) throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        Path newest = null;
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(packages, "*-any-java.tar.gz")) {
            for (Path archive : archives) {
                if (Files.getLastModifiedTime(archive).compareTo(time) >= 0) {
                    time = Files.getLastModifiedTime(archive);
                    newest = archive;
                }
            }
        }
        assertThat(newest)
                .as("an archive in %s that is not older than %s; -Dpackages=false does without", packages, jar)
                .isNotNull();
        return newest;
    }

    static Stream<Example> blocks() throws IOException {
        return Example.inLanguage("console").stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void each_console_example_answers_as_the_page_shows(Example example, @TempDir Path home) throws Exception {
        List<Exchange> exchanges = exchanges(example);

        assertThat(exchanges).as("%s types something", example).isNotEmpty();
        for (Exchange exchange : exchanges) {
            assertThat(type(exchange.command(), home, place(example)))
                    .as("%s: %s", example, exchange.command())
                    .matches(exchange.shown());
        }
    }

    @Test
    void an_answer_the_page_does_not_show_fails_the_example(@TempDir Path home) throws Exception {
        Example page = new Example(Path.of("page.md"), 1, "console", List.of("$ echo one; echo two", "one"));

        Exchange exchange = exchanges(page).get(0);

        assertThat(type(exchange.command(), home, Example.root())).doesNotMatch(exchange.shown());
    }

    @Test
    void an_archive_of_an_older_jar_is_not_taken_for_this_build(@TempDir Path folder) throws Exception {
        Path jar = Files.createFile(folder.resolve("pdir.jar"));
        Path old = Files.createFile(folder.resolve("pdir-1-any-java.tar.gz"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

        assertThatThrownBy(() -> archive(folder, jar)).isInstanceOf(AssertionError.class);

        Path fresh = Files.createFile(folder.resolve("pdir-2-any-java.tar.gz"));
        assertThat(archive(folder, jar)).isEqualTo(fresh);
    }

    private record Exchange(String command, Pattern shown) {}

    private static List<Exchange> exchanges(Example example) {
        List<Exchange> found = new ArrayList<>();
        List<String> lines = example.text();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).as("%s begins with a command", example).startsWith("$ ");
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
                end++;
            }
            found.add(new Exchange(lines.get(i).substring(2), pattern(lines.subList(i + 1, end))));
            i = end - 1;
        }
        return found;
    }

    private static Pattern pattern(List<String> shown) {
        String regex = shown.stream()
                .map(line -> line.equals(ANY)
                        ? "(?:.*\n)*"
                        : Stream.of(line.split(ANY, -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
                                + "[ ]*\n")
                .collect(Collectors.joining());
        return Pattern.compile(regex);
    }

    /** Where the example is typed: the guide's in an unpacked package, all others in the repository. */
    private static Path place(Example example) {
        return example.file().startsWith("docs/guide") ? installed : Example.root();
    }

    /** What a command prints on both streams, typed at {@code place}. */
    private static String type(String command, Path home, Path place) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("PDIR_HOME", home.resolve("pdir").toString());
        shell.environment().put("XDG_CACHE_HOME", (place.equals(installed) ? cache : openCache).toString());
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().put("PATH", place.resolve("bin") + ":" + place + ":" + System.getenv("PATH"));
        Process process = shell.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("%s ends", command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        // CSV ends its lines as RFC 4180 wants; a page does not show line ends.
        return Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
