package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/**
 * Durations as admin requests have them: {@code PT1.5S}, {@code 500ms}, {@code 2s}, {@code 5m}, {@code 1h}, {@code 31d};
 * of ten years at most.
 */
final class DurationText {
    private static final Duration LONGEST = Duration.ofDays(3653);

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
        try {
            if (lower.startsWith("p") || lower.startsWith("-p")) {
                return Duration.parse(lower);
            }
            int unit = 0;
            while (unit < lower.length() && !Character.isLetter(lower.charAt(unit))) {
                unit++;
            }
            long amount = Long.parseLong(lower.substring(0, unit).strip());
            return switch (lower.substring(unit)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> throw unreadable(text);
            };
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw unreadable(text);
        }
    }

    /** One that is not negative. */
    static Duration length(String text) {
        Duration length = parse(text);
        if (length.isNegative()) {
            throw ServiceFault.invalid("A length of time is not negative, as '%s' is.".formatted(text));
        }
        return length;
    }

    private static ServiceFault unreadable(String text) {
        return ServiceFault.invalid(
                "A duration is such as 500ms, 2s, 5m, 1h, 31d or PT1.5S, not '%s'.".formatted(text));
    }
}
