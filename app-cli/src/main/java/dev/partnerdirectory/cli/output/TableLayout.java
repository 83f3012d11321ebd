package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.cli.output.Column.Shown;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The widths of the columns of a table. */
final class TableLayout {
    static final String GAP = "  ";
    private static final int LEAST_ID = 9;
    private static final int LEAST = 6;

    private TableLayout() {}

    /**
     * Each column is as wide as its widest cell. Where the terminal is narrower, ids are shortened first, then the
     * widest column.
     *
     * @param columns how many cells the terminal has; 0 for no limit
     */
    static int[] widths(List<Shown> shown, List<List<String>> rows, int columns) {
        int[] widths = new int[shown.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayText.width(row.get(i)));
            }
        }
        if (columns > 0) {
            shrink(widths, columns, i -> shown.get(i) == Shown.SHORTENED_FIRST, LEAST_ID);
            shrink(widths, columns, i -> true, LEAST);
        }
        return widths;
    }

    private static void shrink(int[] widths, int columns, IntPredicate which, int least) {
        int gaps = GAP.length() * (widths.length - 1);
        int excess = IntStream.of(widths).sum() + gaps - columns;
        while (excess > 0) {
            int widest = widest(widths, which, least);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private static int widest(int[] widths, IntPredicate which, int least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (which.test(i) && widths[i] > least && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }
}
