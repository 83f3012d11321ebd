package dev.partnerdirectory.core.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as users see it. Spreadsheets, web pages and some keyboards insert invisible characters. Two texts that look the
 * same are made equal here. Stateless.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode normalization forms</a>
 */
public final class PlainText {
    /** Blanks of every width, and two letters that print nothing. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\u2800\\u3164]");

    /** Format characters, such as a byte order mark or a zero-width space. A joiner is kept in scripts that need it. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]|(?<![^\\x00-\\x7F])[\\u200C\\u200D]");

    private PlainText() {}

    /** The text in composed form (NFC), with plain blanks, without invisible characters and trimmed. */
    public static String of(String raw) {
        if (raw.chars().allMatch(c -> c < 0x7F)) {
            return raw.strip();
        }
        String blanks = BLANK.matcher(raw).replaceAll(" ");
        return Normalizer.normalize(INVISIBLE.matcher(blanks).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }
}
