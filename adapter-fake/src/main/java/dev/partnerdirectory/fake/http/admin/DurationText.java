package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/**
 * Durations as written in admin requests: {@code PT1.5S}, {@code 500ms}, {@code 1.5s}, {@code 5m}, {@code 1h}, {@code
 * 31d}; at most ten years.
 */
final class DurationText {
    private static final Duration LONGEST = Duration.ofDays(3653);

    private DurationText() {}

    /** The text that {@link #parse} reads: {@code 1.5s}, {@code 31d}. */
    static String of(Duration duration) {
        boolean isDays = !duration.isZero() && duration.equals(Duration.ofDays(duration.toDays()));
        return isDays
                ? duration.toDays() + "d"
                : BigDecimal.valueOf(duration.getSeconds())
                                .add(BigDecimal.valueOf(duration.getNano(), 9))
                                .stripTrailingZeros()
                                .toPlainString()
                        + "s";
    }

    static Duration parse(String text) {
        Duration read = read(text);
        if (read.abs().compareTo(LONGEST) > 0) {
            throw ServiceFault.invalid("A duration is of ten years at most, not '%s'.".formatted(text));
        }
        return read;
    }

    private static Duration read(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replace(" ", "");
        try {
            if (bare.endsWith("MS")) {
                return Duration.ofMillis(Long.parseLong(bare.substring(0, bare.length() - 2)));
            }
            return Duration.parse(bare.contains("P") ? bare : (bare.endsWith("D") ? "P" : "PT") + bare);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
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
