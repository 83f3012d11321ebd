package dev.partnerdirectory.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferenceTest {
    @TempDir
    Path folder;

    private static String fetched(String reference) {
        return SecretReference.parse(reference)
                .fetch(Map.of("TOKEN", " s3cret\n"))
                .reveal();
    }

    @Test
    void a_secret_is_fetched_from_where_it_is_without_the_blanks_around_it() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "s3cret\n");

        assertThat(fetched("env:TOKEN")).isEqualTo("s3cret");
        assertThat(fetched("file:" + file)).isEqualTo("s3cret");
        assertThat(fetched("command:cat " + file)).isEqualTo("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:MISSING", "file:/nowhere/at/all", "command:false", "command:/nowhere/at/all"})
    void a_secret_that_is_not_there_is_a_problem(String reference) {
        assertThatThrownBy(() -> fetched(reference))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageStartingWith(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "env:", "https://x", ""})
    void what_is_no_reference_is_a_problem(String text) {
        assertThatThrownBy(() -> fetched(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
