package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the architecture names only classes, packages and pages that are there. */
class ArchitecturePageTest {
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
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
