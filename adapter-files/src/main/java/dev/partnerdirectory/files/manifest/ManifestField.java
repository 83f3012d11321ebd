package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.core.manifest.UserRow;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of a manifest's column. */
enum ManifestField {
    CUSTOMER("customer", UserRow::customer),
    USER_PRINCIPAL_NAME("userPrincipalName", UserRow::userPrincipalName),
    DISPLAY_NAME("displayName", UserRow::displayName),
    FIRST_NAME("firstName", UserRow::firstName),
    LAST_NAME("lastName", UserRow::lastName),
    USAGE_LOCATION("usageLocation", UserRow::usageLocation),
    ROLES("roles", UserRow::roles),
    LICENSES("licenses", UserRow::licenses),
    STATE("state", UserRow::state),
    /** The initial password. Our own layout has none: passwords are generated and written to a separate file. */
    PASSWORD("password", null),
    /** Whether the account may sign in. */
    ENABLED("enabled", null),
    /** Whether the account must not sign in. */
    BLOCKED("blocked", null);

    private final String word;

    /** Null if our own layout does not have the field. */
    @SuppressWarnings("ImmutableEnumChecker") // a method of a record
    private final @Nullable Function<UserRow, Object> content;

    ManifestField(String word, @Nullable Function<UserRow, Object> content) {
        this.word = word;
        this.content = content;
    }

    /** The fields of our own layout. */
    static Stream<ManifestField> ours() {
        return Stream.of(values()).filter(field -> field.content != null);
    }

    /** The field's text in a row, or its list of texts. */
    Object of(UserRow row) {
        return content == null ? "" : content.apply(row);
    }

    /** The field's name: in our own layout, the column's. */
    String word() {
        return word;
    }
}
