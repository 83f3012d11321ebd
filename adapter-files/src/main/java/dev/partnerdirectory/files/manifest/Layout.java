package dev.partnerdirectory.files.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The column layouts that are understood, and what each column carries. Column names compare ignoring case and blanks. */
enum Layout {
    /** Our own: the names of the service's fields. */
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

    /** The bulk-create file of Entra, whose headers hold the field's name in brackets. */
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

    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor alone
    private final Map<String, Field> carried = new LinkedHashMap<>();

    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor alone
    private final List<String> notCarried = new ArrayList<>();

    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor alone
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

    /** Passwords are no column of ours: they are generated, and handed over in a file of their own. */
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

    /** The layout whose header this looks like. */
    static Layout of(List<String> header) {
        if (header.stream().anyMatch(name -> ENTRA_HEADER.matcher(name).matches())) {
            return ENTRA;
        }
        return header.stream().anyMatch(name -> normal(name).equals("username")) ? MICROSOFT_365 : OURS;
    }

    /** What this column carries; empty where it is not known or not carried. */
    Optional<Field> field(String column) {
        return Optional.ofNullable(carried.get(normal(inner(column))));
    }

    /** Whether this layout has the column, though Partner Center has no place for what it holds. */
    boolean isNotCarried(String column) {
        return notCarried.contains(normal(inner(column)));
    }

    /** Whether a value of a column that is not carried says no more than what happens anyway. */
    boolean isHarmless(String column, String value) {
        boolean blocksSignIn = this == ENTRA && normal(inner(column)).equals("accountenabled");
        return value.isBlank() || (blocksSignIn && value.strip().equalsIgnoreCase("no"));
    }

    /** Every column's name, for a message. */
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
