package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as written in admin requests: {@code PT1.5S}, {@code 500ms}, {@code 2s}, {@code 5m}, {@code 1h}, {@code
 * 31d}; at most ten years.
 */
final class DurationText {
    private static final Duration LONGEST = Duration.ofDays(3653);
    private static final Pattern SHORT = Pattern.compile("(-?[0-9]{1,18}) *(ms|s|m|h|d)");
    private static final Map<String, TemporalUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private DurationText() {}

    static Duration parse(String text) {
        Duration read = read(text);
        if (read.abs().compareTo(LONGEST) > 0) {
            throw ServiceFault.invalid("A duration is of ten years at most, not '%s'.".formatted(text));
        }
        return read;
    }

    private static Duration read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher parts = SHORT.matcher(lower);
        try {
            return parts.matches()
                    ? Duration.of(Long.parseLong(parts.group(1)), UNITS.get(parts.group(2)))
                    : Duration.parse(lower);
        } catch (DateTimeException | ArithmeticException e) {
            throw ServiceFault.invalid(
                    "A duration is such as 500ms, 2s, 5m, 1h, 31d or PT1.5S, not '%s'.".formatted(text));
        }
    }

    /** Parses a duration that must not be negative. */
    static Duration length(String text) {
        Duration length = parse(text);
        if (length.isNegative()) {
            throw ServiceFault.invalid("A length of time is not negative, as '%s' is.".formatted(text));
        }
        return length;
    }
}
