package dev.partnerdirectory.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty folder to unpack or install a package in, and a way to run what it holds. */
abstract class EmptyFolder {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    /** A link to a file, not to an address. */
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\"|srcset=\"|href=\")(?![a-z]+:)([^)\"#\\s]+)");

    private static final Pattern FOR_DEVELOPERS = Pattern.compile("docs/adr/.*|docs/adding-an-operation\\.md");

    @TempDir
    Path folder;

    Path empty;

    record Result(int code, String out) {}

    @BeforeEach
    void an_empty_folder_with_a_blank_in_its_name() throws IOException {
        empty = Files.createDirectory(folder.resolve("an empty folder"));
        // A cache that others can write: no class archive is made, which takes long.
        Files.setPosixFilePermissions(
                Files.createDirectories(folder.resolve("cache/pdir")), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** The links of pages under this folder to files that are not there. Only pages for developers may lead to sources. */
    static List<String> deadLinks(Path pages) throws IOException {
        List<String> dead = new ArrayList<>();
        List<Path> found;
        try (Stream<Path> files = Files.walk(pages)) {
            found = files.filter(file -> file.toString().endsWith(".md")).toList();
        }
        for (Path page : found) {
            boolean forDevelopers =
                    FOR_DEVELOPERS.matcher(pages.relativize(page).toString()).matches();
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link), LinkOption.NOFOLLOW_LINKS))
                    .filter(link -> !(forDevelopers && link.contains("/src/")))
                    .forEach(link -> dead.add(pages.relativize(page) + " -> " + link));
        }
        assertThat(found).hasSizeGreaterThan(50);
        return dead;
    }

    static Path archive(String ending) throws IOException {
        return made("pdir-.*-" + ending);
    }

    /** The archive with a Java of its own; its name says for which platform. */
    static Path platform() throws IOException {
        return made("pdir-.*(?<!any-java)\\.tar\\.gz");
    }

    static Path made(String name) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    // Archives of other versions may still be there.
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    static String root() throws IOException {
        String name = archive("any-java.zip").getFileName().toString();
        return name.substring(0, name.indexOf("-any-java"));
    }

    static Map<String, String> withJava() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    static String[] with(String[] command, String... rest) {
        return Stream.of(command, rest).flatMap(Stream::of).toArray(String[]::new);
    }

    boolean isThere(String program) throws IOException, InterruptedException {
        return run(Map.of(), false, "bash", "-c", "command -v " + program).code() == 0;
    }

    Result run(Map<String, String> env, Path program, String... args) throws IOException, InterruptedException {
        return run(env, true, with(new String[] {program.toString()}, args));
    }

    Result run(Map<String, String> env, String... command) throws IOException, InterruptedException {
        return run(env, true, command);
    }

    Result run(Map<String, String> env, boolean mustWork, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PDIR_HOME", folder.resolve("home").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(env);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as("%s ends", List.of(command))
                .isTrue();
        if (mustWork) {
            assertThat(process.exitValue())
                    .as("%s: %s%s", List.of(command), Files.readString(out), Files.readString(err))
                    .isZero();
        }
        return new Result(process.exitValue(), Files.readString(out));
    }
}
