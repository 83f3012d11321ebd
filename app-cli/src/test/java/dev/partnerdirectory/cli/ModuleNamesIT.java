package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module names of the jars, which all resolve together in a modular program. */
class ModuleNamesIT {
    /** One class of each jar that core and the REST adapter need. */
    private static final List<String> EMBEDDED = List.of(
            "dev.partnerdirectory.core.PartnerDirectory",
            "dev.partnerdirectory.rest.partnercenter.RestDirectory",
            "jakarta.validation.Validator",
            "org.jspecify.annotations.NullMarked",
            "feign.Feign",
            "org.apache.hc.client5.http.impl.classic.CloseableHttpClient",
            "org.apache.hc.core5.http.HttpHost",
            "org.apache.hc.core5.http2.H2Error",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "org.mapstruct.factory.Mappers",
            "com.microsoft.aad.msal4j.PublicClientApplication",
            "com.azure.json.JsonReader",
            "org.slf4j.Logger");

    @ParameterizedTest
    @CsvSource({
        "dev.partnerdirectory.core, dev.partnerdirectory.core.PartnerDirectory",
        "dev.partnerdirectory.rest, dev.partnerdirectory.rest.partnercenter.RestDirectory",
        "dev.partnerdirectory.fake, dev.partnerdirectory.fake.FakeDirectory"
    })
    void each_library_has_the_name_of_its_package(String module, String type) {
        assertThat(ModuleFinder.of(jarOf(type)).findAll())
                .extracting(found -> found.descriptor().name())
                .containsExactly(module);
    }

    @Test
    void what_an_embedder_requires_resolves_and_its_classes_are_in_their_modules() throws Exception {
        ModuleFinder jars =
                ModuleFinder.of(EMBEDDED.stream().map(ModuleNamesIT::jarOf).toArray(Path[]::new));
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolve(
                        jars,
                        ModuleFinder.of(),
                        Set.of("java.sql", "java.net.http", "dev.partnerdirectory.core", "dev.partnerdirectory.rest"));

        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());

        assertThat(jars.findAll()).hasSize(EMBEDDED.size());
        for (String type : EMBEDDED.subList(0, 2)) {
            String module = type.substring(0, type.lastIndexOf('.'));
            Class<?> loaded = Class.forName(type, true, layer.findLoader(module));
            assertThat(loaded.getModule().getName()).isEqualTo(module);
            assertThat(loaded.getModule().getLayer()).isEqualTo(layer);
        }
    }

    private static Path jarOf(String type) {
        try {
            Path jar = Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            assertThat(jar).as("packaged before this runs").isRegularFile();
            return jar;
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
