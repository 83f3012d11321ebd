package dev.partnerdirectory.files.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The supported column layouts and the field of each column. Column names compare ignoring case and white space. */
enum Layout {
    /** Our own layout: the names of the service's fields. */
    OURS(List.of(), Map.of(), List.of()),

    /** The bulk-import file of the Microsoft 365 admin centre. */
    MICROSOFT_365(
            List.of(Field.CUSTOMER, Field.USAGE_LOCATION, Field.ROLES, Field.LICENSES),
            Map.of(
                    "User Name", Field.USER_PRINCIPAL_NAME,
                    "First Name", Field.FIRST_NAME,
                    "Last Name", Field.LAST_NAME,
                    "Display Name", Field.DISPLAY_NAME),
            List.of(
                    "Job Title",
                    "Department",
                    "Office Number",
                    "Office Phone",
                    "Mobile Phone",
                    "Fax",
                    "Alternate email address",
                    "Address",
                    "City",
                    "State or Province",
                    "ZIP or Postal Code",
                    "Country or Region")),

    /** The bulk-create file of Entra. Its headers hold the field's name in brackets. */
    ENTRA(
            List.of(Field.CUSTOMER, Field.ROLES, Field.LICENSES),
            Map.of(
                    "displayName", Field.DISPLAY_NAME,
                    "userPrincipalName", Field.USER_PRINCIPAL_NAME,
                    "passwordProfile", Field.PASSWORD,
                    "givenName", Field.FIRST_NAME,
                    "surname", Field.LAST_NAME,
                    "usageLocation", Field.USAGE_LOCATION),
            List.of(
                    "accountEnabled",
                    "jobTitle",
                    "department",
                    "streetAddress",
                    "state",
                    "country",
                    "physicalDeliveryOfficeName",
                    "city",
                    "postalCode",
                    "telephoneNumber",
                    "mobile"));

    private static final Pattern ENTRA_HEADER = Pattern.compile(".*\\[(\\w+)](?:\\s+Required)?\\s*");

    @SuppressWarnings("ImmutableEnumChecker") // filled only by the constructor
    private final Map<String, Field> carried = new LinkedHashMap<>();

    @SuppressWarnings("ImmutableEnumChecker") // filled only by the constructor
    private final List<String> notCarried = new ArrayList<>();

    @SuppressWarnings("ImmutableEnumChecker") // filled only by the constructor
    private final List<String> known = new ArrayList<>();

    Layout(List<Field> ofOurs, Map<String, Field> names, List<String> notCarried) {
        List<Field> ours = names.isEmpty() ? ownFields() : ofOurs;
        ours.forEach(field -> carried.put(normal(field.word()), field));
        ours.forEach(field -> known.add(field.word()));
        names.forEach((name, field) -> carried.put(normal(name), field));
        known.addAll(names.keySet().stream().sorted().toList());
        notCarried.forEach(name -> this.notCarried.add(normal(name)));
        known.addAll(notCarried);
    }

    /** Our layout has no password column: passwords are generated and written to a separate file. */
    private static List<Field> ownFields() {
        return List.of(
                Field.CUSTOMER,
                Field.USER_PRINCIPAL_NAME,
                Field.DISPLAY_NAME,
                Field.FIRST_NAME,
                Field.LAST_NAME,
                Field.USAGE_LOCATION,
                Field.ROLES,
                Field.LICENSES,
                Field.STATE);
    }

    /** The layout that this header looks like. */
    static Layout of(List<String> header) {
        if (header.stream().anyMatch(name -> ENTRA_HEADER.matcher(name).matches())) {
            return ENTRA;
        }
        return header.stream().anyMatch(name -> normal(name).equals("username")) ? MICROSOFT_365 : OURS;
    }

    /** The field of this column; empty if the column is unknown or not carried. */
    Optional<Field> field(String column) {
        return Optional.ofNullable(carried.get(normal(inner(column))));
    }

    /** Whether the layout has the column but Partner Center has no field for it. */
    boolean isNotCarried(String column) {
        return notCarried.contains(normal(inner(column)));
    }

    /** Whether ignoring this value of a column that is not carried makes no difference. */
    boolean isHarmless(String column, String value) {
        boolean blocksSignIn = this == ENTRA && normal(inner(column)).equals("accountenabled");
        return value.isBlank() || (blocksSignIn && value.strip().equalsIgnoreCase("no"));
    }

    /** All column names, for a message. */
    List<String> known() {
        return List.copyOf(known);
    }

    private static String inner(String column) {
        Matcher entra = ENTRA_HEADER.matcher(column);
        return entra.matches() ? entra.group(1) : column;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
