package dev.partnerdirectory.fake.http.admin;

import static dev.partnerdirectory.fake.http.wire.Html.escaped;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** HTML tables of plain text. */
final class HtmlTable {
    private HtmlTable() {}

    /**
     * A table with one row per item, or a sentence if there are no items.
     *
     * @param kind what the items are, in the plural
     */
    static <T> String of(String kind, List<String> heads, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            return "<p>No %s.</p>".formatted(kind);
        }
        return rows.stream()
                .map(one -> row("td", cells.apply(one)))
                .collect(Collectors.joining(
                        "",
                        "<table class=\"%s\"><thead>%s</thead><tbody>".formatted(kind, row("th", heads)),
                        "</tbody></table>"));
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, escaped(cell), tag))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
