package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The embedder's list of libraries says what the build is built with, and what its profile of the oldest tests. */
class LibrariesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\| ([0-9][^ ]*) \\| ([0-9][^ ]*) \\| .*$");

    /** The second table, of the modules that are not needed to run the service. */
    private static final Pattern OTHER_ROW = Pattern.compile(
            "(?m)^\\| `partner-directory-.* \\| (.+?)(?:, yours)? \\| ([0-9][^ ]*) \\| ([0-9][^ ]*) \\|$");

    private static final Pattern SERVICE =
            Pattern.compile("<artifactId>spring-boot-starter-parent</artifactId>\\s*<version>([^<]+)");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+\\.version)>([^<]+)</");

    /** Libraries that come at a version of their own, whose property is named otherwise. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("jakarta.validation-api", "jakarta.validation.version"),
            Map.entry("feign-core", "feign.version"),
            Map.entry("httpcore5-h2", "httpcore5.version"),
            Map.entry("jackson-databind", "jackson.version"),
            Map.entry("jackson-core", "jackson.version"),
            Map.entry("slf4j-api", "slf4j.version"),
            Map.entry("undertow-core", "undertow.version"),
            Map.entry("junit-jupiter-api", "junit.version"),
            Map.entry("assertj-core", "assertj.version"),
            Map.entry("Jackson 3", "jackson3.version"),
            Map.entry("spring-web", "spring.version"),
            Map.entry("micrometer-observation", "micrometer.version"));

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
        assertThat(ours.stream().map(Library::property)).as("on the page").containsAll(oldest.keySet());
    }

    @Test
    void the_page_names_the_versions_of_spring_boot_that_the_service_runs_on() throws IOException {
        List<String> versions;
        try (Stream<Path> folders = Files.list(Example.root().resolve("examples/spring-boot-service"))) {
            versions = folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .map(LibrariesTest::springBoot)
                    .sorted()
                    .toList();
        }

        assertThat(versions).hasSize(4);
        assertThat(page().replaceAll("\\s+", " "))
                .contains("Spring Boot %s, %s, %s and %s.".formatted(versions.toArray()));
    }

    private static String springBoot(Path pom) {
        try {
            return SERVICE.matcher(Files.readString(pom))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Example.root().resolve("docs/guide/embedding.md"));
    }

    private static List<Library> libraries() throws IOException {
        String page = page();
        List<Library> found = Stream.of(ROW, OTHER_ROW)
                .flatMap(pattern -> pattern.matcher(page).results())
                .map(row -> new Library(row.group(1).replace("`", ""), row.group(2), row.group(3)))
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
