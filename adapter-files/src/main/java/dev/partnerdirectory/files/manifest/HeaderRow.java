package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.files.FormulaCells;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first row of a manifest, which defines the field of each column. */
final class HeaderRow {
    private static final List<ManifestField> REQUIRED =
            List.of(ManifestField.CUSTOMER, ManifestField.USER_PRINCIPAL_NAME);

    private final ColumnLayout layout;
    private final List<String> names;
    private final Map<ManifestField, Integer> places = new EnumMap<>(ManifestField.class);
    private final List<Integer> notCarried = new ArrayList<>();

    /**
     * @param customerGiven whether the customer column may be missing
     * @throws ManifestProblem that names every unknown, duplicate and missing column
     */
    HeaderRow(List<String> cells, boolean customerGiven, String source) {
        this.names = cells.stream().map(PlainText::of).toList();
        this.layout = ColumnLayout.of(names);
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            place(i, unknown, twice);
        }
        List<String> problems = new ArrayList<>();
        if (!unknown.isEmpty()) {
            String known = ManifestField.ours().map(ManifestField::word).collect(Collectors.joining(", "));
            problems.add("unknown " + columns(unknown) + " (known are " + known + ")");
        }
        if (!twice.isEmpty()) {
            problems.add("more than one " + columns(twice));
        }
        List<String> missing = missing(customerGiven);
        if (!missing.isEmpty()) {
            problems.add("missing " + columns(missing));
        }
        if (!problems.isEmpty()) {
            throw new ManifestProblem(source + ": " + String.join("; ", problems));
        }
    }

    private void place(int index, List<String> unknown, List<String> twice) {
        String name = names.get(index);
        Optional<ManifestField> field = layout.field(name, index);
        if (field.isPresent()) {
            if (places.putIfAbsent(field.get(), index) != null) {
                twice.add(name);
            }
        } else if (layout.isPortals() || name.isEmpty()) {
            notCarried.add(index);
        } else {
            unknown.add(name);
        }
    }

    private List<String> missing(boolean customerGiven) {
        List<String> missing = new ArrayList<>();
        for (ManifestField field : REQUIRED) {
            boolean filled = field == ManifestField.CUSTOMER && customerGiven;
            if (!places.containsKey(field) && !filled) {
                missing.add(field == ManifestField.CUSTOMER ? "customer (or give --customer)" : field.word());
            }
        }
        return missing;
    }

    private static String columns(List<String> names) {
        return (names.size() == 1 ? "column " : "columns ") + names.stream().collect(Collectors.joining(", "));
    }

    int size() {
        return names.size();
    }

    ColumnLayout layout() {
        return layout;
    }

    /** The column that the field is read from, for a message. */
    String column(ManifestField field) {
        return names.get(places.getOrDefault(field, 0));
    }

    /** The field's text in this row; empty if there is no such column, or the row ends before it. */
    String text(ManifestField field, List<String> row) {
        String cell = PlainText.of(cell(places.getOrDefault(field, Integer.MAX_VALUE), row));
        return field == ManifestField.PASSWORD ? cell : FormulaCells.unescape(cell);
    }

    /** What a row holds in columns that are not taken over, each as the column's name. */
    List<String> lost(List<String> row) {
        return notCarried.stream()
                .filter(index -> !PlainText.of(cell(index, row)).isEmpty())
                .map(index -> names.get(index).isEmpty() ? "column " + (index + 1) : names.get(index))
                .toList();
    }

    private static String cell(int index, List<String> row) {
        return index < row.size() ? row.get(index) : "";
    }

    /** Why Partner Center cannot make the account: it cannot make one that must not sign in yet. */
    Optional<Violation> blocked(List<String> row) {
        return blocked(ManifestField.BLOCKED, row).or(() -> blocked(ManifestField.ENABLED, row));
    }

    private Optional<Violation> blocked(ManifestField field, List<String> row) {
        String said = text(field, row);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> yes = YesNo.of(column(field)).read(said);
        if (yes.isEmpty()) {
            return Optional.of(new Violation(column(field), "must be yes or no, not '%s'".formatted(said)));
        }
        return yes.filter(blocks -> blocks == (field == ManifestField.BLOCKED))
                .map(blocks -> new Violation(
                        column(field),
                        "is '%s', but Partner Center makes no account that cannot sign in: leave the row out, or let the person sign in"
                                .formatted(said)));
    }
}
