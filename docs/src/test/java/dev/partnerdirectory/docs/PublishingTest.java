package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the project needs to be published is there and complete. */
class PublishingTest {
    private static final Path ROOT = Example.root();
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(partner-directory-[a-z0-9-]+)</artifactId>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void the_bom_lists_every_published_jar() {
        List<String> published = modules(ROOT)
                .filter(PublishingTest::isPublished)
                .map(PublishingTest::artifact)
                .toList();
        String bom = read(ROOT.resolve("bom/pom.xml"));
        String managed = bom.substring(bom.indexOf("<dependencyManagement>"));

        assertThat(ARTIFACT.matcher(managed).results().map(found -> found.group(1)))
                .contains("partner-directory-core")
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void the_root_has_all_that_a_repository_of_artifacts_asks_for() {
        String pom = read(ROOT.resolve("pom.xml"));

        assertThat(pom.substring(0, pom.indexOf("<modules>")))
                .contains("<name>", "<description>", "<url>", "<licenses>", "<developers>", "<scm", "${revision}");
    }

    @Test
    void every_module_has_a_name_and_a_description() {
        assertThat(modules(ROOT))
                .allSatisfy(pom -> assertThat(read(pom)).as(pom.toString()).contains("<name>", "<description>"));
    }

    @Test
    void the_licence_is_apache_2_and_the_notice_names_the_project() {
        assertThat(read(ROOT.resolve("LICENSE")))
                .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS")
                .hasLineCount(202);
        assertThat(read(ROOT.resolve("NOTICE"))).startsWith("Partner Directory\n");
    }

    @Test
    void the_hosted_checks_call_the_same_scripts_and_are_valid_yaml() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.walk(ROOT.resolve(".github"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(yaml.readTree(read(file)).isObject())
                            .as(file.toString())
                            .isTrue());
        }
        assertThat(runs("check.yml")).contains(".ci/run");
        assertThat(runs("reproducible.yml")).contains(".ci/reproducible");
    }

    private static List<String> runs(String workflow) throws IOException {
        return new YAMLMapper()
                .readTree(read(ROOT.resolve(".github/workflows").resolve(workflow)))
                .findValuesAsText("run");
    }

    /** The poms of the tree, from this folder down. */
    private static Stream<Path> modules(Path folder) {
        Path pom = folder.resolve("pom.xml");
        List<MatchResult> below = MODULE.matcher(read(pom)).results().toList();
        return Stream.concat(Stream.of(pom), below.stream().flatMap(found -> modules(folder.resolve(found.group(1)))));
    }

    private static boolean isPublished(Path pom) {
        String text = read(pom);
        return !text.contains("<maven.deploy.skip>true") && !text.contains("<packaging>pom</packaging>");
    }

    /** The module's own name: the first one is its parent's. */
    private static String artifact(Path pom) {
        return ARTIFACT.matcher(read(pom))
                .results()
                .map(found -> found.group(1))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
