package dev.partnerdirectory.cli.output;

import java.text.BreakIterator;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Text for a terminal: its width in cells, cutting, padding, and replacing control characters. Stateless. */
final class DisplayText {
    private static final String ELLIPSIS = "…";

    private DisplayText() {}

    /** {@code text} with every control character made visible: a name must not be able to move the cursor. */
    static String harmless(String text) {
        boolean clean = text.chars().noneMatch(DisplayText::isSteering);
        return clean
                ? text
                : text.codePoints()
                        .map(c -> isSteering(c) ? '\uFFFD' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isSteering(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return Character.isISOControl(c) || turnsDirection || c == 0x2028 || c == 0x2029;
    }

    /** How many cells {@code text} fills. */
    static int width(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text.length();
        }
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /** {@code text} cut to at most {@code cells}, with an ellipsis where something is missing. */
    static String fit(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(text.substring(0, next)) > cells - 1) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    /** {@code text} with blanks up to {@code cells}. */
    static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }
}
