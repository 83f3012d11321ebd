package dev.partnerdirectory.cli.profile;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Durations as people write them, such as {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1m30s}, and read them. Stateless. */
public final class TimeSpan {
    private TimeSpan() {}

    /** The duration in words: {@code 30 s}, {@code 2 min 5 s}. */
    public static String words(Duration time) {
        long minutes = time.toMinutes();
        return minutes == 0 ? time.toSeconds() + " s" : minutes + " min " + time.toSecondsPart() + " s";
    }

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
