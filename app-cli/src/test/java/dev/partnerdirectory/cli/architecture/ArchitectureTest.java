package dev.partnerdirectory.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules depend on each other only as the rules allow. Only this module has all of them on its class path. */
class ArchitectureTest {
    private static final String ROOT = "dev.partnerdirectory.";

    /** For each rule the package and body of a class that breaks it. */
    private static final Map<String, String[]> PLANTED = Map.ofEntries(
            Map.entry("CORE_IS_LEAN", new String[] {"core.model", "org.slf4j.Logger log;"}),
            Map.entry(
                    "REST_IGNORES_THE_OTHERS", new String[] {"rest", "dev.partnerdirectory.fake.FakeDirectory fake;"}),
            Map.entry(
                    "FAKE_IGNORES_THE_OTHERS",
                    new String[] {"fake", "dev.partnerdirectory.rest.partnercenter.RestDirectory rest;"}),
            Map.entry("FEIGN_STAYS_IN_REST", new String[] {"cli", "feign.Feign feign;"}),
            Map.entry(
                    "WIRE_RECORDS_STAY_IN_REST",
                    new String[] {"cli", "dev.partnerdirectory.rest.partnercenter.wire.Listing<?, ?> listing;"}),
            Map.entry("PICOCLI_STAYS_IN_THE_COMMAND_LINE", new String[] {"fake", "picocli.CommandLine line;"}),
            Map.entry("NOBODY_KNOWS_THE_COMMAND_LINE", new String[] {"rest", "dev.partnerdirectory.cli.Main main;"}),
            Map.entry(
                    "USE_CASES_ARE_REACHED_BY_THE_ENTRY_ALONE",
                    new String[] {"cli", "dev.partnerdirectory.core.service.RoleAdministrationService service;"}),
            Map.entry("CORE_HAS_NO_CYCLES", new String[] {
                "core.error", "dev.partnerdirectory.core.outcome.Planted other;",
                "core.outcome", "dev.partnerdirectory.core.error.Planted other;"
            }),
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "core.error",
                "core.model",
                "core.model.customer",
                "core.model.license",
                "core.model.role",
                "core.model.user",
                "core.outcome",
                "core.port.in",
                "core.port.out",
                "core.service",
                "core.manifest",
                "core.plan",
                "core.guard",
                "core.run",
                "core.journal",
                "rest",
                "rest.auth",
                "rest.http",
                "rest.partnercenter",
                "rest.partnercenter.customer",
                "rest.partnercenter.license",
                "rest.partnercenter.role",
                "rest.partnercenter.user",
                "rest.partnercenter.wire",
                "fake",
                "fake.http",
                "fake.seed",
                "fake.store",
                "fake.store.disk",
                "cli",
                "cli.output",
                "cli.command",
                "cli.columns",
                "files.manifest",
                "cli.profile",
                "cli.noun",
                "cli.workflow",
                "files.run",
                "files.seal",
                "cli.provision",
                "cli.report",
                "cli.sandbox",
                "cli.emulator",
                "cli.auth"
            })
    void a_package_that_rules_speak_of_is_not_empty(String name) {
        assertThat(ours.stream()
                        .filter(each -> each.getPackageName().equals(ROOT + name)
                                && !each.getSimpleName().equals("package-info")))
                .isNotEmpty();
    }
}
