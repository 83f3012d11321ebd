package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jars beside classes: notices, the list of libraries, and the version. */
class PublishedJarsIT {
    private static final Path RUNNABLE = Path.of("target", "pdir.jar");

    @Test
    void the_runnable_jar_holds_the_licence_and_all_notices() throws IOException {
        try (JarFile jar = new JarFile(RUNNABLE.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE"))
                    .contains("Partner Directory", "Apache HttpClient", "Jackson JSON processor");
        }
    }

    @Test
    void the_list_of_libraries_names_each_that_the_runnable_jar_holds_and_none_of_ours() throws IOException {
        try (JarFile jar = new JarFile(RUNNABLE.toFile())) {
            String list = text(jar, "META-INF/THIRD-PARTY.txt");
            List<String> held = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties"))
                    .map(name -> coordinates(jar, name))
                    .filter(library -> !library.startsWith("dev.partnerdirectory:"))
                    .toList();

            assertThat(list).doesNotContain("dev.partnerdirectory:");
            assertThat(held)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(library -> assertThat(list).contains("(" + library + " - "));
        }
    }

    @Test
    void requests_carry_our_version() throws IOException {
        String version;
        try (JarFile jar =
                new JarFile(Packaged.jarOf(RestDirectory.class.getName()).toFile())) {
            version = jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        }
        try (FakeDirectory fake = FakeDirectory.inMemory().open();
                FakeDirectoryServer server = FakeDirectoryServer.start(fake);
                RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of("t")))
                        .baseUri(server.baseUri())
                        .build())) {
            assertThat(PartnerDirectory.over(rest).build().health().isUp()).isTrue();

            assertThat(server.requests().all())
                    .isNotEmpty()
                    .extracting(request -> request.header("User-Agent"))
                    .containsOnly(Optional.of("partner-directory/" + version));
        }
    }

    private static String coordinates(JarFile jar, String name) {
        Properties properties = new Properties();
        try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "%s:%s:%s"
                .formatted(
                        properties.getProperty("groupId"),
                        properties.getProperty("artifactId"),
                        properties.getProperty("version"));
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
