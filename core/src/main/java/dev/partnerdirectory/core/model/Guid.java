package dev.partnerdirectory.core.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The service's identifier form: 8-4-4-4-12 hexadecimal digits, compared ignoring case (wire sheet R58).
 * Stateless, thread-safe.
 */
public final class Guid {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Guid() {}

    /** Whether {@code text} has the form of a GUID, without braces or blanks. */
    public static boolean isGuid(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * {@code text} in lower case.
     *
     * @param what what the id names, for the message ("customer id")
     * @throws IllegalArgumentException if {@code text} is not a GUID
     */
    public static String canonical(String text, String what) {
        if (!isGuid(text)) {
            throw new IllegalArgumentException(
                    "%s must be a GUID such as 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04, not '%s'".formatted(what, text));
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
