package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.core.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The supported column layouts and the field of each column. Column names compare ignoring case and white space. The
 * portals' names are in the resource {@code portal-columns.csv}.
 */
enum ColumnLayout {
    /** Our own layout: the names of the service's fields. It is strict: every column must be known. */
    OURS("", Set.of()),

    /** Entra's files: the template to create users in bulk, with the property in brackets, and the list of users. */
    ENTRA("entra", Set.of(ManifestField.CUSTOMER, ManifestField.ROLES, ManifestField.LICENSES)),

    /** The files of the Microsoft 365 admin centre: the template to add multiple users, and the list of users. */
    ADMIN_CENTRE(
            "adminCentre",
            Set.of(ManifestField.CUSTOMER, ManifestField.USAGE_LOCATION, ManifestField.ROLES, ManifestField.LICENSES)),

    /** The admin centre's template in a language that we do not know: its columns are taken by their order. */
    ADMIN_CENTRE_BY_ORDER(
            "",
            Set.of(ManifestField.CUSTOMER, ManifestField.USAGE_LOCATION, ManifestField.ROLES, ManifestField.LICENSES));

    /** The template's number of columns, with the alternate e-mail address and without it. */
    private static final Set<Integer> SIZES_OF_TEMPLATE = Set.of(16, 15);

    private static final List<ManifestField> FIRST_OF_TEMPLATE = List.of(
            ManifestField.USER_PRINCIPAL_NAME,
            ManifestField.FIRST_NAME,
            ManifestField.LAST_NAME,
            ManifestField.DISPLAY_NAME);

    private static final Pattern PROPERTY = Pattern.compile(".*\\[(\\w+)].*");

    /** Columns that only Entra's list of users has. */
    private static final Set<String> LIST_OF_ENTRA = Set.of("givenname", "surname", "accountenabled", "usertype");

    @SuppressWarnings("ImmutableEnumChecker") // filled only by the constructor
    private final Map<String, ManifestField> fields = new HashMap<>();

    ColumnLayout(String portal, Set<ManifestField> ours) {
        Stream<ManifestField> own = portal.isEmpty() && ours.isEmpty() ? ManifestField.ours() : ours.stream();
        own.forEach(field -> fields.put(normal(field.word()), field));
        for (List<String> row : Table.rows(ColumnLayout.class, "portal-columns.csv", 0)) {
            if (row.get(0).equals(portal)) {
                ManifestField field = Stream.of(ManifestField.values())
                        .filter(one -> one.word().equals(row.get(1)))
                        .findFirst()
                        .orElseThrow();
                row.stream().skip(2).forEach(name -> fields.put(normal(name), field));
            }
        }
    }

    /** The layout that this header looks like. */
    static ColumnLayout of(List<String> header) {
        List<String> names = header.stream().map(ColumnLayout::normal).toList();
        if (header.stream().anyMatch(name -> PROPERTY.matcher(name).matches())
                || names.stream().anyMatch(LIST_OF_ENTRA::contains)) {
            return ENTRA;
        }
        if (ADMIN_CENTRE.isLike(names)) {
            return ADMIN_CENTRE;
        }
        long foreign = names.stream()
                .takeWhile(name -> !name.isEmpty() && !OURS.fields.containsKey(name))
                .count();
        return SIZES_OF_TEMPLATE.contains((int) foreign) ? ADMIN_CENTRE_BY_ORDER : OURS;
    }

    /** Our own user principal name is also a column of the admin centre's list, which has more that we have not. */
    private boolean isLike(List<String> names) {
        List<ManifestField> found = new ArrayList<>();
        names.forEach(name -> Optional.ofNullable(fields.get(name)).ifPresent(found::add));
        boolean foreign = names.stream().anyMatch(name -> fields.containsKey(name) && !OURS.fields.containsKey(name));
        return foreign && found.containsAll(List.of(ManifestField.USER_PRINCIPAL_NAME, ManifestField.DISPLAY_NAME));
    }

    /**
     * The field of a column; empty if the layout has none for it.
     *
     * @param index of the column, from 0
     */
    Optional<ManifestField> field(String column, int index) {
        if (this == ADMIN_CENTRE_BY_ORDER && index < FIRST_OF_TEMPLATE.size()) {
            return Optional.of(FIRST_OF_TEMPLATE.get(index));
        }
        Matcher property = PROPERTY.matcher(column);
        if (this == ENTRA && property.matches()) {
            // The template asks whether to block sign-in, but its property, accountEnabled, means the opposite.
            return Optional.ofNullable(fields.get(normal(property.group(1))))
                    .map(field -> field == ManifestField.ENABLED ? ManifestField.BLOCKED : field);
        }
        return Optional.ofNullable(fields.get(normal(column)));
    }

    /** Whether somebody else made the layout, so that columns may be there which are not taken over. */
    boolean isPortals() {
        return this != OURS;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
