package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.files.FormulaCells;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The first row of a manifest, which defines the field of each column. */
final class Header {
    private static final List<Field> REQUIRED = List.of(Field.CUSTOMER, Field.USER_PRINCIPAL_NAME);

    private final Layout layout;
    private final List<String> names;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final Set<Integer> notCarried = new LinkedHashSet<>();

    /**
     * @param customerGiven whether the customer column may be missing
     * @throws ManifestProblem that names every unknown, duplicate and missing column
     */
    Header(List<String> names, boolean customerGiven, String source) {
        this.layout = Layout.of(names);
        this.names = names.stream().map(String::strip).toList();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < this.names.size(); i++) {
            place(i, unknown, twice);
        }
        List<String> problems = new ArrayList<>();
        if (!unknown.isEmpty()) {
            problems.add("unknown " + columns(unknown) + " (known are " + String.join(", ", layout.known()) + ")");
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
        layout.field(name)
                .ifPresentOrElse(
                        field -> {
                            if (places.putIfAbsent(field, index) != null) {
                                twice.add(name);
                            }
                        },
                        () -> {
                            if (layout.isNotCarried(name)) {
                                notCarried.add(index);
                            } else {
                                unknown.add(name);
                            }
                        });
    }

    private List<String> missing(boolean customerGiven) {
        List<String> missing = new ArrayList<>();
        for (Field field : REQUIRED) {
            boolean filled = field == Field.CUSTOMER && customerGiven;
            if (!places.containsKey(field) && !filled) {
                missing.add(field == Field.CUSTOMER ? "customer (or give --customer)" : field.word());
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

    Layout layout() {
        return layout;
    }

    /** The field's text in this row; empty if the file has no such column. */
    String text(Field field, List<String> row) {
        Integer place = places.get(field);
        String cell = place == null ? "" : row.get(place);
        return field == Field.PASSWORD ? cell : FormulaCells.unescape(cell);
    }

    /** The names of the columns that are not carried and have a value in this row. */
    List<String> lost(List<String> row) {
        return notCarried.stream()
                .filter(index -> !layout.isHarmless(names.get(index), row.get(index)))
                .map(names::get)
                .toList();
    }
}
