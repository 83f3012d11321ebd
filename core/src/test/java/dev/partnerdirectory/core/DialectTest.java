package dev.partnerdirectory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ports, model and errors speak of no transport: no status, no header, no rule of one service's sheet. */
class DialectTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/partnerdirectory/core");
    private static final Pattern DIALECT = Pattern.compile(
            "\\bHTTP\\b|\\bMS-[A-Z]|\\bR\\d+\\b|[Ww]ire sheet|\\bstatus code|\\bGraph\\b|LicenseGroup>");

    @Test
    void no_word_of_a_transport_is_in_ports_model_and_errors() throws IOException {
        for (String room : List.of("port", "model", "error", "write")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .flatMap(DialectTest::words))
                        .isEmpty();
            }
        }
    }

    private static Stream<String> words(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> DIALECT.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
