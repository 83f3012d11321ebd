package dev.partnerdirectory.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path folder;

    private ConfigFile file() {
        return new ConfigFile(folder.resolve("config"));
    }

    @Test
    void what_was_written_is_read() {
        Config config = Config.empty()
                .with("work", Setting.BASE_URL, "https://api.example")
                .with("work", Setting.CLIENT_SECRET, "env:SECRET: with a colon")
                .with("sandbox", Setting.CUSTOMER, "Contoso, Ltd. \"ä\" #1")
                .withDefault("work");

        file().write(config);

        assertThat(file().read()).isEqualTo(config);
    }

    @Test
    void it_is_its_owners_alone_and_nothing_is_left_beside_it() throws IOException {
        file().write(Config.empty().with("work", Setting.TENANT, "t"));
        file().write(Config.empty().with("work", Setting.TENANT, "u"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file().path().getParent())))
                .isEqualTo("rwx------");
        assertThat(file().path().getParent()).isDirectoryContaining("glob:**config.yaml");
        try (var files = Files.list(file().path().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_missing_or_empty_file_is_an_empty_configuration() throws IOException {
        assertThat(file().read()).isEqualTo(Config.empty());

        file().write(Config.empty());
        Files.writeString(file().path(), "# nothing yet\n");
        assertThat(file().read()).isEqualTo(Config.empty());
    }

    @Test
    void a_file_may_be_in_utf_16() throws IOException {
        file().write(Config.empty());
        Files.writeString(file().path(), "\uFEFFprofiles: {work: {customer: Gr\u00FCn}}\n", StandardCharsets.UTF_16LE);

        assertThat(file().read().get("work").values()).containsEntry(Setting.CUSTOMER, "Gr\u00FCn");
    }

    @Test
    void a_second_document_is_not_passed_over() throws IOException {
        file().write(Config.empty());
        Files.writeString(file().path(), "profiles: {a: {}}\n---\nprofiles: {b: {}}\n");

        assertThatThrownBy(() -> file().read())
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining("in one document");
    }

    @Test
    void a_faulty_file_is_told_with_its_path_and_reason() throws IOException {
        file().write(Config.empty());
        for (Map.Entry<String, String> faulty : Map.of(
                        "profile: [a, b]\n", "'profile' must be a text or a map",
                        "profile: a\nprofile: b\n", "Duplicate field 'profile'",
                        "profiles: {a: {}}\nprofiles: {b: {}}\n", "Duplicate field 'profiles'",
                        "profiles: {a: {tenant: t, tenant: u}}\n", "Duplicate field 'tenant'",
                        "colour: red\n", "unknown setting 'colour'; there are profile and profiles",
                        "profiles:\n  work:\n    kind: fax\n",
                                "profile work is of unknown kind 'fax'; there are sandbox and rest",
                        "- a\n", "it must be a map of settings",
                        "profiles: {work: {shoe: 42}}\n", "unknown setting 'shoe'; there are customer, output",
                        "profiles: {work: {costumer: Contoso}}\n",
                                "unknown setting 'costumer'; did you mean 'customer'?",
                        "profiles: {work: {clientSecret: hunter2}}\n",
                                "clientSecret must be a reference to the secret, not the secret itself")
                .entrySet()) {
            Files.writeString(file().path(), faulty.getKey());

            assertThatThrownBy(() -> file().read())
                    .isInstanceOf(ConfigProblem.class)
                    .hasMessageStartingWith("the configuration " + file().path() + " cannot be read: ")
                    .hasMessageContaining(faulty.getValue());
        }
    }
}
