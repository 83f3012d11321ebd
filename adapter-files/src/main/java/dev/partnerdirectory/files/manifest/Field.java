package dev.partnerdirectory.files.manifest;

import java.util.stream.Stream;

/** The content of a manifest's column. */
enum Field {
    CUSTOMER("customer", true),
    USER_PRINCIPAL_NAME("userPrincipalName", true),
    DISPLAY_NAME("displayName", true),
    FIRST_NAME("firstName", true),
    LAST_NAME("lastName", true),
    USAGE_LOCATION("usageLocation", true),
    ROLES("roles", true),
    LICENSES("licenses", true),
    STATE("state", true),
    /** The initial password. Our own layout has none: passwords are generated and written to a separate file. */
    PASSWORD("password", false),
    /** Whether the account may sign in. */
    ENABLED("enabled", false),
    /** Whether the account must not sign in. */
    BLOCKED("blocked", false);

    private final String word;
    private final boolean ours;

    Field(String word, boolean ours) {
        this.word = word;
        this.ours = ours;
    }

    /** The fields of our own layout. */
    static Stream<Field> ours() {
        return Stream.of(values()).filter(field -> field.ours);
    }

    /** The field's name: in our own layout, the column's. */
    String word() {
        return word;
    }
}
