package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.cli.output.Column.Shown;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The widths of the columns of a table. */
final class TableLayout {
    static final String GAP = "  ";
    private static final int LEAST = 8;

    private TableLayout() {}

    /**
     * Each column is as wide as its widest cell. A column without any value is left out. Where the terminal is narrower, ids are left out, then texts are cut,
     * then columns are left out, each from the right. A key is never cut, and the first column is never left out.
     *
     * @param rows     the heading, then the cells
     * @param numeric  whether a column holds numbers, which are never cut
     * @param terminal how many cells the terminal has; 0 for no limit
     * @return the widths; 0 for a column that is left out
     */
    static int[] widths(List<Shown> shown, List<List<String>> rows, IntPredicate numeric, int terminal) {
        int[] widths = new int[shown.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayText.width(row.get(i)));
            }
        }
        for (int i = 1; i < widths.length; i++) {
            int column = i;
            if (rows.size() > 1
                    && rows.stream().skip(1).allMatch(row -> row.get(column).isEmpty())) {
                widths[i] = 0;
            }
        }
        if (terminal > 0) {
            leaveOut(widths, terminal, i -> shown.get(i) == Shown.ID);
            shrink(widths, terminal, i -> shown.get(i) != Shown.KEY && !numeric.test(i));
            leaveOut(widths, terminal, i -> shown.get(i) != Shown.KEY);
        }
        return widths;
    }

    private static void leaveOut(int[] widths, int terminal, IntPredicate which) {
        for (int i = widths.length - 1; i > 0 && excess(widths, terminal) > 0; i--) {
            if (which.test(i)) {
                widths[i] = 0;
            }
        }
    }

    private static void shrink(int[] widths, int terminal, IntPredicate which) {
        for (int i = widths.length - 1; i >= 0; i--) {
            int spare = Math.max(0, widths[i] - LEAST);
            if (which.test(i)) {
                widths[i] -= Math.max(0, Math.min(spare, excess(widths, terminal)));
            }
        }
    }

    private static int excess(int[] widths, int terminal) {
        int columns = (int) IntStream.of(widths).filter(width -> width > 0).count();
        return IntStream.of(widths).sum() + GAP.length() * (columns - 1) - terminal;
    }
}
