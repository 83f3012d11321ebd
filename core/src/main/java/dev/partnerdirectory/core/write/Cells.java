package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the cells of one row of an operator's file, and lists everything that is wrong in them. Blanks around a value do
 * not count. One instance reads one row; not thread-safe.
 */
public final class Cells {
    private final List<Violation> violations = new ArrayList<>();

    /** What is wrong so far, in the order it was found. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Notes what is wrong with a field beyond its form. */
    public void reject(String field, String reason) {
        violations.add(new Violation(field, reason));
    }

    /** The value; empty, with its reason noted, where it is blank or malformed. */
    public <T> Optional<T> required(String field, String raw, Function<String, T> parse) {
        if (raw.isBlank()) {
            reject(field, "must not be blank");
        }
        return optional(field, raw, parse);
    }

    /** The value; empty where it is blank and, with its reason noted, where it is malformed. */
    public <T> Optional<T> optional(String field, String raw, Function<String, T> parse) {
        return text(raw).flatMap(value -> parsed(field, value, parse));
    }

    /** Every different value of a cell that holds several. */
    public <T> List<T> each(String field, List<String> raw, Function<String, T> parse) {
        return raw.stream()
                .flatMap(value -> optional(field, value, parse).stream())
                .distinct()
                .toList();
    }

    /** The text without blanks around it; empty where nothing is left. */
    public static Optional<String> text(String raw) {
        return Optional.of(raw.strip()).filter(value -> !value.isEmpty());
    }

    /** Types say themselves what they do not take; that sentence is the reason. */
    private <T> Optional<T> parsed(String field, String value, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException malformed) {
            reject(field, "is malformed: " + malformed.getMessage());
            return Optional.empty();
        }
    }
}
