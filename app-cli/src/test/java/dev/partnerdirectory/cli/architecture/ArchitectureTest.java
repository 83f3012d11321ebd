package dev.partnerdirectory.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The modules depend on each other only as the rules allow. Only this module has all of them on its class path. */
class ArchitectureTest {
    private static final String ROOT = "dev.partnerdirectory.";

    /** For each rule the package and body of a class that breaks it. */
    private static final Map<String, String[]> PLANTED = Map.ofEntries(
            Map.entry("CORE_IS_LEAN", new String[] {"core.model", "org.slf4j.Logger log;"}),
            Map.entry("TCK_IGNORES_THE_OTHERS", new String[] {"tck", "dev.partnerdirectory.fake.FakeDirectory fake;"}),
            Map.entry(
                    "REST_IGNORES_THE_OTHERS", new String[] {"rest", "dev.partnerdirectory.fake.FakeDirectory fake;"}),
            Map.entry(
                    "FAKE_IGNORES_THE_OTHERS",
                    new String[] {"fake", "dev.partnerdirectory.rest.partnercenter.RestDirectory rest;"}),
            Map.entry("FILES_IGNORES_THE_OTHERS", new String[] {"files", "dev.partnerdirectory.fake.FakeDirectory fake;"
            }),
            Map.entry(
                    "JACKSON_IGNORES_THE_OTHERS",
                    new String[] {"jackson", "dev.partnerdirectory.fake.FakeDirectory fake;"}),
            Map.entry(
                    "NOBODY_KNOWS_THE_STARTER",
                    new String[] {"cli", "dev.partnerdirectory.spring.DirectoryProblems problems;"}),
            Map.entry("FEIGN_STAYS_IN_REST", new String[] {"cli", "feign.Feign feign;"}),
            Map.entry(
                    "WIRE_RECORDS_STAY_IN_REST",
                    new String[] {"cli", "dev.partnerdirectory.rest.partnercenter.wire.Listing<?, ?> listing;"}),
            Map.entry("PICOCLI_STAYS_IN_THE_COMMAND_LINE", new String[] {"fake", "picocli.CommandLine line;"}),
            Map.entry("NOBODY_KNOWS_THE_COMMAND_LINE", new String[] {"rest", "dev.partnerdirectory.cli.Main main;"}),
            Map.entry(
                    "USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE",
                    new String[] {"cli", "dev.partnerdirectory.core.service.RoleAdministrationService service;"}),
            Map.entry(
                    "INTERNALS_OF_CORE_STAY_IN_CORE",
                    new String[] {"rest", "dev.partnerdirectory.core.write.DirectorySession session;"}),
            Map.entry(
                    "OPTIONAL_IS_NO_PARAMETER",
                    new String[] {"cli.command", "public void take(java.util.Optional<String> text) {}"}),
            Map.entry("CORE_HAS_NO_CYCLES", new String[] {
                "core.error", "dev.partnerdirectory.core.outcome.Planted other;",
                "core.outcome", "dev.partnerdirectory.core.error.Planted other;"
            }),
            Map.entry("ROOMS_OF_CORE_HAVE_NO_CYCLES", new String[] {
                "core.port.in", "dev.partnerdirectory.core.report.Planted other;",
                "core.report", "dev.partnerdirectory.core.port.out.Planted other;",
                "core.port.out", ""
            }),
            Map.entry(
                    "SLEEPER_ALONE_SLEEPS",
                    new String[] {"cli", "static void nap(long some) throws Exception { Thread.sleep(some); }"}),
            Map.entry(
                    "OUTPUT_KNOWS_NO_COMMAND",
                    new String[] {"cli.output", "dev.partnerdirectory.cli.command.Session session;"}));

    private static JavaClasses ours;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.partnerdirectory");
    }

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(ours)));
    }

    @Test
    void every_rule_has_a_planted_violation() {
        assertThat(PLANTED.keySet()).isEqualTo(Rules.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_rule_rejects_its_planted_violation() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertRejects(rule.getValue(), PLANTED.get(rule.getKey()))));
    }

    private void assertRejects(ArchRule rule, String[] planted) throws IOException {
        JavaClasses guilty = compiled(planted);

        assertThatThrownBy(() -> rule.check(guilty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted");
    }

    /** Compiles the class in the test, so that it cannot get into a jar. */
    private JavaClasses compiled(String[] planted) throws IOException {
        Path root = Files.createTempDirectory(folder, "planted");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", root.toString(), "-cp", System.getProperty("java.class.path")));
        for (int i = 0; i < planted.length; i += 2) {
            Path source = Files.createDirectories(root.resolve("source" + i)).resolve("Planted.java");
            Files.writeString(
                    source, "package %s%s; public class Planted { %s }".formatted(ROOT, planted[i], planted[i + 1]));
            arguments.add(source.toString());
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).as("the planted class compiles").isZero();
        return new ClassFileImporter().importPath(root);
    }

    @Test
    void no_simple_name_stands_for_two_classes() {
        assertThat(topLevel()).doesNotHaveDuplicates();
        assertThat(namedLikeAnother(ours)).isEmpty();
    }

    @Test
    void a_nested_class_that_is_named_like_another_is_found() throws IOException {
        JavaClasses planted = compiled(new String[] {"rest", "static class Page {} static class Builder {}"});

        assertThat(namedLikeAnother(planted)).containsExactly("dev.partnerdirectory.rest.Planted$Page");
    }

    /** The nested classes that have the name of a class of ours. A builder is told by the class around it. */
    private static List<String> namedLikeAnother(JavaClasses classes) {
        Set<String> taken = Set.copyOf(topLevel());
        return classes.stream()
                .filter(JavaClass::isMemberClass)
                .filter(nested -> !nested.getSimpleName().equals("Builder"))
                .filter(nested -> taken.contains(nested.getSimpleName()))
                .map(JavaClass::getName)
                .toList();
    }

    private static List<String> topLevel() {
        return ours.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    @Test
    void every_package_in_the_tree_is_seen_and_holds_a_class() throws IOException {
        Set<String> seen = ours.stream()
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(packages()).hasSizeGreaterThan(40).isSubsetOf(seen);
    }

    @Test
    void every_package_in_the_tree_belongs_to_a_module_that_rules_are_about() throws IOException {
        assertThat(packages())
                .allSatisfy(name -> assertThat(Rules.MODULES)
                        .anyMatch(module -> PackageMatcher.of(module).matches(name)));
    }

    @Test
    void every_package_that_core_shows_is_in_the_tree() throws IOException {
        assertThat(Rules.SHOWN_BY_CORE).hasSizeGreaterThan(10).isSubsetOf(packages());
    }

    /** Those of every module, but for the benchmarks, which this module does not see. */
    private static Set<String> packages() throws IOException {
        Set<String> found = new TreeSet<>();
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module :
                    modules.filter(each -> !each.endsWith("benchmarks")).toList()) {
                Path sources = module.resolve("src/main/java");
                if (Files.isDirectory(sources)) {
                    found.addAll(packagesIn(sources));
                }
            }
        }
        return found;
    }

    private static Set<String> packagesIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()).toString())
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> folder.replace(File.separatorChar, '.'))
                    .collect(Collectors.toSet());
        }
    }
}
