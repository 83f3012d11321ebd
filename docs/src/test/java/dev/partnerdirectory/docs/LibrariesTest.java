package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The embedder's list of libraries says what the build is built with, and what its profile of the oldest tests. */
class LibrariesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\| ([0-9][^ ]*) \\| ([0-9][^ ]*) \\| .*$");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+\\.version)>([^<]+)</");

    /** Libraries that come at a version of their own, whose property is named otherwise. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "jakarta.validation-api",
            "jakarta.validation.version",
            "feign-core",
            "feign.version",
            "httpcore5-h2",
            "httpcore5.version",
            "jackson-databind",
            "jackson.version",
            "jackson-core",
            "jackson.version",
            "slf4j-api",
            "slf4j.version");

    /** Libraries whose version another one of the list chooses. */
    private static final Set<String> CHOSEN_BY_OTHERS = Set.of("jackson-annotations", "azure-json", "classmate");

    private record Library(String name, String builtWith, String oldest) {
        String property() {
            return PROPERTIES.getOrDefault(name, name + ".version");
        }
    }

    @Test
    void each_end_of_each_range_is_what_the_build_has() throws IOException {
        String pom = Files.readString(Example.root().resolve("pom.xml"));
        int profile = pom.indexOf("<id>oldest</id>");
        Map<String, String> built = properties(pom.substring(0, profile));
        Map<String, String> oldest = properties(pom.substring(profile, pom.indexOf("</profile>", profile)));

        List<Library> ours = libraries().stream()
                .filter(library -> !CHOSEN_BY_OTHERS.contains(library.name()))
                .toList();

        assertThat(ours).allSatisfy(library -> {
            assertThat(built).containsEntry(library.property(), library.builtWith());
            assertThat(oldest.getOrDefault(library.property(), library.builtWith()))
                    .as("oldest %s", library.name())
                    .isEqualTo(library.oldest());
        });
        assertThat(ours.stream().map(Library::property))
                .as("on the page")
                .containsAll(oldest.keySet().stream()
                        .filter(property -> !property.equals("junit.version"))
                        .toList());
    }

    private static List<Library> libraries() throws IOException {
        String page = Files.readString(Example.root().resolve("docs/guide/embedding.md"));
        List<Library> found = ROW.matcher(page)
                .results()
                .map(row -> new Library(row.group(1), row.group(2), row.group(3)))
                .toList();
        assertThat(found)
                .extracting(Library::name)
                .containsAll(CHOSEN_BY_OTHERS)
                .containsAll(PROPERTIES.keySet());
        return found;
    }

    private static Map<String, String> properties(String xml) {
        return PROPERTY.matcher(xml)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(1),
                        found -> found.group(2),
                        (first, second) -> second,
                        HashMap::new));
    }
}
