package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the architecture names only classes, packages and pages that are there, and each class in its package. */
class ArchitecturePageTest {
    /** The modules whose packages the page lists. */
    private static final List<String> MODULES =
            List.of("core", "adapter-rest", "adapter-files", "adapter-fake", "app-cli");

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:core|rest|files|fake|cli)(?:\\.[a-z]+)*");
    /** A row of the table: packages, and what they hold. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`" + PACKAGE + "`(?:, )?)+) \\| ([^|]+) \\|$");
    /** A stop of a walk: classes, what they do, and their packages. */
    private static final Pattern STOP =
            Pattern.compile("(?m)^ {4,}([A-Z].*? {2}).* {2,}((?:" + PACKAGE + "(?:, )?)+)$");

    private static final Pattern COMPOUND = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z][a-zA-Z]*)+\\b");
    private static final Pattern QUOTED = Pattern.compile("`([A-Z][A-Za-z]+)(?:[.`])");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    /** Products whose names look like a class. */
    private static final Set<String> PRODUCTS = Set.of("ArchUnit", "AssertJ", "FastCSV", "HttpClient", "MapStruct");

    @Test
    void every_class_that_the_page_names_exists() throws IOException {
        Set<String> named = named(page());

        named.removeAll(PRODUCTS);
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(classes()).containsAll(named);
    }

    @Test
    void a_class_that_does_not_exist_is_found() throws IOException {
        assertThat(named("`Gone.add` calls GoneToo")).containsExactlyInAnyOrder("Gone", "GoneToo");
        assertThat(classes()).doesNotContain("Gone", "GoneToo");
    }

    @Test
    void every_package_has_a_row() throws IOException {
        List<String> listed = ROW.matcher(page())
                .results()
                .flatMap(row -> packages(row.group(1)).stream())
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(packagesThere());
    }

    @Test
    void every_class_is_in_the_package_beside_it() throws IOException {
        List<MatchResult> rows = ROW.matcher(page()).results().toList();
        List<MatchResult> stops = STOP.matcher(page()).results().toList();

        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(stops).hasSizeGreaterThan(20);
        for (MatchResult row : rows) {
            assertThat(misplaced(row.group(2), row.group(1))).as(row.group()).isEmpty();
        }
        for (MatchResult stop : stops) {
            assertThat(misplaced(stop.group(1), stop.group(2))).as(stop.group()).isEmpty();
        }
    }

    @Test
    void a_class_that_is_elsewhere_is_found() throws IOException {
        assertThat(misplaced("`DesiredState` and `Manifest`", "`core.manifest`"))
                .containsExactly("DesiredState");
        assertThat(misplaced("EntryReader → DesiredStates", "core.manifest, core.planning"))
                .isEmpty();
    }

    /** The classes of the text that are in none of the packages. */
    private static Set<String> misplaced(String text, String beside) throws IOException {
        Map<String, Set<String>> there = packagesOfClasses();
        Set<String> misplaced = named(text + " ");
        misplaced.removeAll(PRODUCTS);
        misplaced.removeIf(name -> !Collections.disjoint(there.getOrDefault(name, Set.of()), packages(beside)));
        return misplaced;
    }

    private static Set<String> packages(String text) {
        return PACKAGE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> packagesOfClasses() throws IOException {
        return Sources.below("src/main/java").stream()
                .collect(Collectors.groupingBy(
                        ArchitecturePageTest::nameOf,
                        Collectors.mapping(ArchitecturePageTest::packageOf, Collectors.toSet())));
    }

    private static Set<String> packagesThere() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            Sources.below(module + "/src/main/java").stream()
                    .filter(file -> !nameOf(file).equals("module-info"))
                    .forEach(file -> found.add(packageOf(file)));
        }
        return found;
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String packageOf(Path file) {
        String folder = file.getParent().toString().replace('\\', '.').replace('/', '.');
        return folder.substring(folder.lastIndexOf("dev.partnerdirectory") + "dev.partnerdirectory".length())
                .replaceFirst("^\\.", "");
    }

    @Test
    void every_page_it_links_to_exists() throws IOException {
        assertThat(LINK.matcher(page()).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(docs().resolve(link)).exists());
    }

    private static Path docs() {
        return Example.root().resolve("docs");
    }

    private static String page() throws IOException {
        return Files.readString(docs().resolve("architecture.md"));
    }

    private static Set<String> named(String text) {
        Set<String> found = new TreeSet<>();
        COMPOUND.matcher(text).results().forEach(match -> found.add(match.group()));
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            found.add(quoted.group(1));
        }
        return found;
    }

    private static Set<String> classes() throws IOException {
        return Sources.below("src/main/java", "src/test/java").stream()
                .map(ArchitecturePageTest::nameOf)
                .collect(Collectors.toSet());
    }
}
