package dev.partnerdirectory.cli.output;

import java.text.BreakIterator;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Text for a terminal: its width in cells, cutting, padding, and replacing control characters. Stateless. */
public final class DisplayText {
    private static final String ELLIPSIS = "…";
    private static final int INDENT = 2;

    private DisplayText() {}

    /** {@code text} with every control character made visible: a name must not move the cursor or begin a line. */
    public static String harmless(String text) {
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
    public static String fit(String text, int cells) {
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

    /**
     * {@code text} in lines of at most {@code cells}, broken at blanks; a longer word stays whole, so that it can be
     * copied. The first line keeps its indent, and the others are indented by two more.
     *
     * @param cells 0 for no limit
     */
    public static String fold(String text, int cells) {
        return fold(text, cells, text.length() - text.stripLeading().length() + INDENT);
    }

    /** The same, with lines after the first indented by {@code indent}; by less where that leaves too little room. */
    public static String fold(String text, int cells, int indent) {
        if (cells <= 0 || width(text) <= cells) {
            return text;
        }
        int margin = Math.min(indent, cells - cells / 3);
        String start = text.substring(0, text.length() - text.stripLeading().length());
        StringBuilder all = new StringBuilder(start);
        int filled = start.length();
        boolean atStart = true;
        for (String word : text.stripLeading().split(" ", -1)) {
            int needed = width(word);
            if (!atStart && filled + 1 + needed > cells) {
                all.append('\n').append(" ".repeat(margin));
                filled = margin;
            } else if (!atStart) {
                all.append(' ');
                filled++;
            }
            all.append(word);
            filled += needed;
            atStart = false;
        }
        return all.toString();
    }

    /** {@code text} with blanks up to {@code cells}. */
    static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    /** {@code text} after blanks up to {@code cells}. */
    static String padLeft(String text, int cells) {
        return " ".repeat(Math.max(0, cells - width(text))) + text;
    }
}
