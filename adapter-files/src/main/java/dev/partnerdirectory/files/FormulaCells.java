package dev.partnerdirectory.files;

import java.util.regex.Pattern;

/**
 * Prevents a spreadsheet from running a cell of a CSV file as a formula: a cell that begins like a formula gets a
 * leading apostrophe. Reading removes one apostrophe, so every text survives the round trip. Stateless.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class FormulaCells {
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-]");

    private FormulaCells() {}

    /** {@code text} as a cell that is not a formula. */
    public static String escape(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text of a cell that {@link #escape} wrote; any other cell is its own text. */
    public static String unescape(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
