package dev.partnerdirectory.cli.output;

import java.text.BreakIterator;
import java.util.Locale;

/** Text as a terminal shows it: how many cells it fills, cut to fit, and with nothing in it that steers the terminal. Stateless. */
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
        return text.codePoints().map(DisplayText::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The wide and full-width ranges of Unicode's East Asian Width, and emoji. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xA960 && c <= 0xA97F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F900 && c <= 0x1F9FF)
                || (c >= 0x20000 && c <= 0x3FFFD);
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
