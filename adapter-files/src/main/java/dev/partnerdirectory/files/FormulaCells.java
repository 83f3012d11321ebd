package dev.partnerdirectory.files;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell of a CSV file as a formula: a cell that begins like one gets an apostrophe in
 * front. Reading takes one apostrophe off again, so every text survives the round trip. Stateless.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class FormulaCells {
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-]");

    private FormulaCells() {}

    /** {@code text} as a cell that is no formula. */
    public static String escape(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text of a cell that {@link #escape} wrote; any other cell is its own text. */
    public static String unescape(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
