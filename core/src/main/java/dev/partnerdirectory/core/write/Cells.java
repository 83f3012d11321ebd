package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the cells of one row of a user's file and collects all errors in them. Blanks around a value are ignored. One
 * instance reads one row. Not thread-safe.
 */
public final class Cells {
    /**
     * Texts that spreadsheets show instead of a value, in any of their languages. Those that end in a mark match a
     * pattern; the others are listed.
     *
     * @see <a href="https://support.microsoft.com/office/error-type-function">ERROR.TYPE</a>
     */
    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#[¡¿]?\\p{Lu}[\\p{Lu}\\p{N}/_ ]*[!?]|#(N/[ABD]|NV|ND|I/T|Н/Д|YOK|HIÁNYZIK|PUUTTUU|SAKNAS"
                    + "|NENÍ_K_DISPOZICI|GETTING_DATA)!?|#{3,}|Err:\\d{3}");

    private final List<Violation> violations = new ArrayList<>();

    /** The errors so far, in the order they were found. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Adds an error of a field that is not about its form. */
    public void reject(String field, String reason) {
        violations.add(new Violation(field, reason));
    }

    /** The value; empty, with an error, if it is blank or malformed. */
    public <T> Optional<T> required(String field, String raw, Function<String, T> parse) {
        if (raw.isBlank()) {
            reject(field, "must not be blank");
        }
        return optional(field, raw, parse);
    }

    /** The value; empty if it is blank, and empty with an error if it is malformed. */
    public <T> Optional<T> optional(String field, String raw, Function<String, T> parse) {
        return text(field, raw).flatMap(value -> parsed(field, value, parse));
    }

    /** All distinct values of a cell that holds several. */
    public <T> List<T> each(String field, List<String> raw, Function<String, T> parse) {
        return raw.stream()
                .flatMap(value -> optional(field, value, parse).stream())
                .distinct()
                .toList();
    }

    /** The text; empty if it is blank, and empty with an error if it is a spreadsheet's error text. */
    public Optional<String> text(String field, String raw) {
        String text = raw.strip();
        String fault = SPREADSHEET_ERROR.matcher(text).matches()
                ? "is '%s', an error of the spreadsheet".formatted(text)
                : text.codePoints()
                        .mapToObj(Cells::unfit)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("");
        if (!fault.isEmpty()) {
            reject(field, fault);
        }
        return Optional.of(text).filter(value -> !value.isEmpty() && fault.isEmpty());
    }

    private static Optional<String> unfit(int character) {
        return Optional.ofNullable(
                switch (Character.getType(character)) {
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "holds a line break";
                    case Character.CONTROL -> "holds " + control(character);
                    default -> character == 0xFFFD ? "holds U+FFFD, in place of a character that was lost" : null;
                });
    }

    private static String control(int character) {
        return switch (character) {
            case '\n', '\r' -> "a line break";
            case '\t' -> "a tab";
            default -> "the control character U+%04X".formatted(character);
        };
    }

    /** The message of the type's exception becomes the reason. */
    private <T> Optional<T> parsed(String field, String value, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException malformed) {
            reject(field, "is malformed: " + malformed.getMessage());
            return Optional.empty();
        }
    }
}
