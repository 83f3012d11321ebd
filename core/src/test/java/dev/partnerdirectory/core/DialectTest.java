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

/**
 * Core speaks of no transport and no command line: no status, no header, no code of a sign-in, no rule of one service's
 * sheet, no command.
 */
class DialectTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern DIALECT = Pattern.compile(
            "\\bHTTP(?![a-z])|\\bMS-[A-Z]|\\bR\\d+\\b|[Ww]ire (?:sheet|format)|\\bstatus code|\\bGraph\\b"
                    + "|LicenseGroup>|(?i:AADSTS)|[Ee]xit code|\\bpdir\\b");

    @Test
    void no_word_of_a_transport_or_a_command_line_is_in_core() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> texts = files.filter(Files::isRegularFile).toList();

            assertThat(texts).extracting(DialectTest::ending).contains("java", "txt", "csv");
            assertThat(texts.stream().flatMap(DialectTest::words)).isEmpty();
        }
    }

    private static String ending(Path file) {
        return file.toString().replaceFirst(".*\\.", "");
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
