package dev.partnerdirectory.files.manifest;

/** The content of a manifest's column. */
enum Field {
    CUSTOMER("customer"),
    USER_PRINCIPAL_NAME("userPrincipalName"),
    DISPLAY_NAME("displayName"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    USAGE_LOCATION("usageLocation"),
    ROLES("roles"),
    LICENSES("licenses"),
    STATE("state"),
    PASSWORD("password");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** The column's name in our own layout. */
    String word() {
        return word;
    }
}
