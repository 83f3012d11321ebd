package dev.partnerdirectory.cli.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads lengths of time as people write them: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}, {@code 1m30s}. Stateless. */
public final class Durations {
    private Durations() {}

    /**
     * Reads {@code 30s}, {@code 2m} and the like.
     *
     * @throws IllegalArgumentException if {@code text} is no positive length of time
     */
    public static Duration parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        try {
            Duration duration = trimmed.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(trimmed.substring(0, trimmed.length() - 2)))
                    : Duration.parse(trimmed.startsWith("p") ? trimmed : "pt" + trimmed);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("must be longer than nothing, not '%s'".formatted(text));
            }
            return duration;
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "must be a length of time such as 30s or 2m, not '%s'".formatted(text), e);
        }
    }
}
