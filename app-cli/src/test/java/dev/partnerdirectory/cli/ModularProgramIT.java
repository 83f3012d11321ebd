package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program with a {@code module-info} of its own is compiled against the jars and runs on the module path. */
class ModularProgramIT {
    private static final Path EXAMPLE = Path.of("../examples/modular-program").toAbsolutePath();

    /** One class of each jar on the module path. All other jars are on the class path. */
    private static final List<String> MODULES = List.of(
            "dev.partnerdirectory.core.PartnerDirectory",
            "dev.partnerdirectory.rest.ServiceAddress",
            "dev.partnerdirectory.fake.FakeDirectory",
            "dev.partnerdirectory.files.package-info",
            "jakarta.validation.Validator",
            "org.jspecify.annotations.NullMarked",
            "org.hibernate.validator.HibernateValidator",
            "org.jboss.logging.Logger",
            "com.fasterxml.classmate.TypeResolver",
            "feign.Feign",
            "org.apache.hc.client5.http.impl.classic.CloseableHttpClient",
            "org.apache.hc.core5.http.HttpHost",
            "org.apache.hc.core5.http2.H2Error",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.dataformat.yaml.YAMLFactory",
            "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
            "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
            "org.yaml.snakeyaml.Yaml",
            "de.siegmar.fastcsv.reader.CsvReader",
            "com.exceptionfactory.jagged.RecipientStanzaWriter",
            "com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory",
            "com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory",
            "io.undertow.Undertow",
            "org.xnio.Xnio",
            "org.mapstruct.factory.Mappers",
            "com.microsoft.aad.msal4j.PublicClientApplication",
            "com.azure.json.JsonReader",
            "org.slf4j.Logger");

    /** One class of each jar that a program with the model as JSON needs, but for its Jackson. */
    private static final List<String> MODEL = List.of(
            "dev.partnerdirectory.core.PartnerDirectory",
            "dev.partnerdirectory.jackson.package-info",
            "jakarta.validation.Validator",
            "org.jspecify.annotations.NullMarked",
            "com.fasterxml.jackson.annotation.JsonProperty");

    /** One class of each jar that a program with the contract suites needs. */
    private static final List<String> SUITES = List.of(
            "dev.partnerdirectory.core.PartnerDirectory",
            "dev.partnerdirectory.tck.RunsContract",
            "jakarta.validation.Validator",
            "org.jspecify.annotations.NullMarked",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.platform.commons.JUnitException",
            "org.opentest4j.AssertionFailedError",
            "org.apiguardian.api.API",
            "org.assertj.core.api.Assertions");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "dev.partnerdirectory.core, dev.partnerdirectory.core.PartnerDirectory",
        "dev.partnerdirectory.rest, dev.partnerdirectory.rest.ServiceAddress",
        "dev.partnerdirectory.fake, dev.partnerdirectory.fake.FakeDirectory",
        "dev.partnerdirectory.files, dev.partnerdirectory.files.package-info",
        "dev.partnerdirectory.jackson, dev.partnerdirectory.jackson.package-info",
        "dev.partnerdirectory.tck, dev.partnerdirectory.tck.package-info"
    })
    void each_library_is_a_named_module(String module, String type) throws IOException {
        assertThat(ModuleFinder.of(Packaged.jarOf(type)).findAll())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.descriptor().name()).isEqualTo(module);
                    assertThat(found.descriptor().isAutomatic()).isFalse();
                    assertThat(found.descriptor().rawVersion()).isPresent();
                });
        assertThat(reservedName(type)).isEmpty();
    }

    /** A jar without a descriptor keeps its name, whatever its file is called. */
    @ParameterizedTest
    @CsvSource({
        "dev.partnerdirectory.spring, dev.partnerdirectory.spring.package-info",
        "dev.partnerdirectory.cli, dev.partnerdirectory.cli.Main"
    })
    void others_have_a_name_in_their_manifest(String module, String type) throws IOException {
        assertThat(reservedName(type)).contains(module);
    }

    private static Optional<String> reservedName(String type) throws IOException {
        try (JarFile jar = new JarFile(Packaged.jarOf(type).toFile())) {
            return Optional.ofNullable(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }

    @Test
    void a_modular_program_is_compiled_and_runs() throws Exception {
        assertThat(compiled(MODULES, EXAMPLE.resolve("module-info.java"), EXAMPLE.resolve("ModularProgram.java")))
                .isEmpty();

        assertThat(run(MODULES))
                .isEqualTo(
                        "true\ntrue\ndev.partnerdirectory.core\ndev.partnerdirectory.rest\ndev.partnerdirectory.files\n");
    }

    /** With one Jackson on the module path, and then with the other one beside it, as another library may bring it. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "com.fasterxml, tools, ObjectMapper, new ObjectMapper().registerModule(new PartnerDirectoryJackson2Module())",
                "tools, com.fasterxml, json.JsonMapper, "
                        + "JsonMapper.builder().addModule(new PartnerDirectoryJackson3Module()).build()"
            })
    void a_modular_program_needs_one_jackson_only(String group, String other, String mapper, String made)
            throws Exception {
        Path info = written("module-info.java", """
                module modular.program {
                    requires dev.partnerdirectory.jackson;
                    requires %s.jackson.databind;
                }
                """.formatted(group));
        Path program = written("ModularProgram.java", """
                package modular.program;

                import %s.jackson.databind.%s;
                import dev.partnerdirectory.core.model.customer.CustomerId;
                import dev.partnerdirectory.jackson.*;

                public class ModularProgram {
                    public static void main(String[] args) throws Exception {
                        var json = %s;
                        var id = new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
                        System.out.println(json.readValue(json.writeValueAsString(id), CustomerId.class).equals(id));
                    }
                }
                """.formatted(group, mapper, made));
        List<String> alone = Stream.concat(MODEL.stream(), jackson(group)).toList();
        List<String> both = Stream.concat(alone.stream(), jackson(other)).toList();

        for (List<String> modules : List.of(alone, both)) {
            assertThat(compiled(modules, info, program)).isEmpty();
            assertThat(run(modules)).isEqualTo("true\n");
        }
    }

    private static Stream<String> jackson(String group) {
        return Stream.of(group + ".jackson.databind.ObjectMapper", group + ".jackson.core.JsonParser");
    }

    @Test
    void contract_suites_are_used_by_a_modular_program() throws Exception {
        Path info = written("module-info.java", "module modular.program { requires dev.partnerdirectory.tck; }");
        Path program = written("ModularProgram.java", """
                package modular.program;

                public abstract class ModularProgram implements dev.partnerdirectory.tck.RunsContract {
                    public static void main(String[] args) {
                        System.out.println(ModularProgram.class.getInterfaces()[0].getModule().getName());
                    }
                }
                """);

        assertThat(compiled(SUITES, info, program)).isEmpty();
        assertThat(run(SUITES)).isEqualTo("dev.partnerdirectory.tck\n");
    }

    private Path written(String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name), source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.partnerdirectory.core.write.DirectorySession",
                "dev.partnerdirectory.core.planning.CustomerPlanner",
                "dev.partnerdirectory.rest.http.CallExecutor",
                "dev.partnerdirectory.fake.store.DirectoryState",
                "dev.partnerdirectory.fake.http.wire.WireJson"
            })
    void what_is_internal_cannot_be_reached(String internal) throws Exception {
        Path program =
                written("Intruder.java", "package modular.program; class Intruder { %s any; }".formatted(internal));

        assertThat(Class.forName(internal)).isNotNull();
        assertThat(compiled(MODULES, EXAMPLE.resolve("module-info.java"), program))
                .contains("package " + internal.substring(0, internal.lastIndexOf('.')) + " is not visible");
    }

    /** What the compiler says against it; empty if it compiles. */
    private String compiled(List<String> modules, Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.resolve("classes").toString(), "-p", modulePath(modules));
            boolean good = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(sources))
                    .call();
            return good ? "" : said.toString();
        }
    }

    private String run(List<String> modules) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                modulePath(modules) + File.pathSeparator + folder.resolve("classes"),
                "-cp",
                System.getProperty("java.class.path"),
                "-m",
                "modular.program/modular.program.ModularProgram",
                folder.resolve("runs").toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            return Files.readString(out);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String modulePath(List<String> modules) {
        return modules.stream()
                .map(type -> Packaged.jarOf(type).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
