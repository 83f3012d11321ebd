package dev.partnerdirectory.core.model;

import java.util.Locale;

/** The service's format of ids: 8-4-4-4-12 hexadecimal digits, compared ignoring case. Stateless, thread-safe. */
public final class Guid {
    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private Guid() {}

    /** Whether {@code text} has the form of a GUID, without braces or blanks. */
    public static boolean isGuid(String text) {
        // Written by hand, because ids are read several times a call and a regular expression showed up in the
        // emulator's profile.
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean fits = FORM.charAt(i) == '-' ? text.charAt(i) == '-' : isHexDigit(text.charAt(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /**
     * {@code text} in lower case.
     *
     * @param what what kind of id it is, for the message ("customer id")
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
