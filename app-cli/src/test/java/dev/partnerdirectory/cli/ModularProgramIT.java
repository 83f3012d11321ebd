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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "dev.partnerdirectory.core, dev.partnerdirectory.core.PartnerDirectory",
        "dev.partnerdirectory.rest, dev.partnerdirectory.rest.ServiceAddress",
        "dev.partnerdirectory.fake, dev.partnerdirectory.fake.FakeDirectory",
        "dev.partnerdirectory.files, dev.partnerdirectory.files.package-info"
    })
    void each_library_is_a_named_module(String module, String type) {
        assertThat(ModuleFinder.of(Packaged.jarOf(type)).findAll())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.descriptor().name()).isEqualTo(module);
                    assertThat(found.descriptor().isAutomatic()).isFalse();
                    assertThat(found.descriptor().rawVersion()).isPresent();
                });
    }

    @Test
    void a_modular_program_is_compiled_and_runs() throws Exception {
        assertThat(compiled(EXAMPLE.resolve("module-info.java"), EXAMPLE.resolve("ModularProgram.java")))
                .isEmpty();

        assertThat(run()).isEqualTo("true\ndev.partnerdirectory.core\ndev.partnerdirectory.rest\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.partnerdirectory.core.write.DirectorySession",
                "dev.partnerdirectory.core.planning.CustomerPlanner",
                "dev.partnerdirectory.rest.http.CallExecutor",
                "dev.partnerdirectory.fake.store.DirectoryState"
            })
    void what_is_internal_cannot_be_reached(String internal) throws Exception {
        Path program = folder.resolve("Intruder.java");
        Files.writeString(program, "package modular.program; class Intruder { %s any; }".formatted(internal));

        assertThat(Class.forName(internal)).isNotNull();
        assertThat(compiled(EXAMPLE.resolve("module-info.java"), program))
                .contains("package " + internal.substring(0, internal.lastIndexOf('.')) + " is not visible");
    }

    /** What the compiler says against it; empty if it compiles. */
    private String compiled(Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.resolve("classes").toString(), "-p", modulePath());
            boolean good = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(sources))
                    .call();
            return good ? "" : said.toString();
        }
    }

    private String run() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                modulePath() + File.pathSeparator + folder.resolve("classes"),
                "-cp",
                System.getProperty("java.class.path"),
                "-m",
                "modular.program/modular.program.ModularProgram"));
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

    private static String modulePath() {
        return MODULES.stream()
                .map(type -> Packaged.jarOf(type).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
