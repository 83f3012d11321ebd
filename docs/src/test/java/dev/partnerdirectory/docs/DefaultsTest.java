package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.RetryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The defaults that the embedder's page names are those that hold. */
class DefaultsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:retry|connection)\\.[a-zA-Z]+)` \\| ([^|]+) \\|");

    @Test
    void each_default_of_the_page_holds_and_none_is_left_out() throws IOException {
        String page = Files.readString(Example.root().resolve("docs/guide/embedding.md"));
        Map<String, String> shown = new LinkedHashMap<>();
        ROW.matcher(page).results().forEach(row -> shown.put(row.group(1), row.group(2)));

        Map<String, String> held = new LinkedHashMap<>();
        put(held, "retry.", RetryOptions.defaults());
        put(held, "connection.", ConnectionOptions.defaults());

        assertThat(shown).containsExactlyEntriesOf(held);
    }

    /** What of {@code options} is a number or a time. */
    private static void put(Map<String, String> held, String prefix, Record options) {
        Stream.of(options.getClass().getRecordComponents()).forEach(component -> {
            try {
                Object value = component.getAccessor().invoke(options);
                if (value instanceof Duration time) {
                    held.put(prefix + component.getName(), words(time));
                } else if (value instanceof Integer number) {
                    held.put(prefix + component.getName(), words(number));
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.getName(), e);
            }
        });
    }

    private static String words(Duration time) {
        if (time.toMillis() < 1_000) {
            return time.toMillis() + " ms";
        }
        return time.toSeconds() > 60 && time.toSeconds() % 60 == 0
                ? time.toMinutes() + " min"
                : time.toSeconds() + " s";
    }

    private static String words(int number) {
        int mebibyte = 1024 * 1024;
        return number >= mebibyte ? number / mebibyte + " MiB" : Integer.toString(number);
    }
}
