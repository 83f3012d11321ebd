package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on adding an operation names the files of its example, "list the members of a role", and all of them. */
class AddingAnOperationTest {
    private static final Path PAGE = Example.root().resolve("docs/adding-an-operation.md");
    private static final Pattern STOP = Pattern.compile("(?m)^\\| (\\d+) \\| \\[[^]]+]\\(([^)#]+)\\)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");

    /** The commit to look at: its id, its subject, and the rest of its section. */
    private static final Pattern COMMIT = Pattern.compile("(?s)`git show ([0-9a-f]{8})`, \"([^\"]+)\"(.+?)\\n## ");

    /** Only a file that has to do with the example says one of these. */
    private static final Pattern SAYS_THE_EXAMPLE = Pattern.compile(
            "\\bLIST_ROLE_MEMBERS\\b|implements .*\\bRole(Members|Administration)\\b"
                    + "|interface Role(Members|Administration|MembersApi)\\b|MemberEndpoints::list\\b|\\.roles\\(\\)\\.members\\("
                    + "|\\bRoleColumns\\.members\\(|\\bColumns<RoleAssignment> members\\(|class MemberEndpoints\\b"
                    + "|\\b(record|class) (RoleAssignment|UserMemberDto)\\b|toModel\\(UserMemberDto member, RoleId role\\)");

    @Test
    void every_file_named_is_there() throws IOException {
        assertThat(links()).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void every_file_of_the_example_is_named() throws IOException {
        List<Path> found;
        try (Stream<Path> modules = Stream.of("core", "adapter-fake", "adapter-rest", "app-cli")
                .map(module -> Example.root().resolve(module).resolve("src/main/java"))) {
            found = modules.flatMap(AddingAnOperationTest::sources)
                    .filter(file -> SAYS_THE_EXAMPLE.matcher(read(file)).find())
                    .toList();
        }

        assertThat(found).hasSizeGreaterThan(12);
        assertThat(links()).containsAll(found);
    }

    @Test
    void at_most_sixteen_files_are_numbered() throws IOException {
        List<MatchResult> stops = STOP.matcher(Files.readString(PAGE)).results().toList();

        assertThat(stops).hasSizeBetween(10, 16);
        for (int i = 0; i < stops.size(); i++) {
            assertThat(stops.get(i).group(1)).isEqualTo(String.valueOf(i + 1));
        }
        assertThat(stops.stream().map(stop -> stop.group(2))).doesNotHaveDuplicates();
    }

    /** An exported tree has no history, and a shallow one may lack the commit. */
    @Test
    void commit_to_look_at_touched_the_files_that_are_named() throws IOException, InterruptedException {
        Matcher commit = COMMIT.matcher(Files.readString(PAGE));
        assertThat(commit.find()).isTrue();
        List<String> shown = git("show", "--format=%s", "--name-only", commit.group(1));
        assumeFalse(shown.isEmpty(), "the commit is not there");

        assertThat(shown.get(0)).isEqualTo(commit.group(2));
        List<Path> touched = shown.stream()
                .filter(file -> file.contains("/src/main/java/"))
                .map(Example.root()::resolve)
                .filter(Files::exists)
                .toList();
        assertThat(touched).isNotEmpty();
        assertThat(links(commit.group(3))).containsExactlyInAnyOrderElementsOf(touched);
    }

    /** What git says, line by line; nothing if there is no git or it fails. */
    private static List<String> git(String... arguments) throws InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        try {
            Process git = new ProcessBuilder(command)
                    .directory(Example.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? said.lines().toList() : List.of();
        } catch (IOException notInstalled) {
            return List.of();
        }
    }

    private static List<Path> links() throws IOException {
        return links(Files.readString(PAGE));
    }

    private static List<Path> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> PAGE.resolveSibling(link.group(1)).normalize())
                .toList();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
