package dev.partnerdirectory.cli.profile;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads durations as people write them: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}, {@code 1m30s}. Stateless. */
public final class TimeSpan {
    private TimeSpan() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if {@code text} is no positive duration
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
