package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.List;
import java.util.Optional;

/**
 * A user who should be there, or not.
 *
 * @param roles    which the user should hold, beside any others
 * @param licenses which the user should hold, beside any others
 * @param state    {@code present}, {@code absent}, or empty for present
 * @param password of a user who is to be created, where the manifest says one; a plan takes none
 */
public record UserRow(
        long row,
        String customer,
        String userPrincipalName,
        String displayName,
        String firstName,
        String lastName,
        String usageLocation,
        List<String> roles,
        List<String> licenses,
        String state,
        Optional<Secret> password)
        implements ManifestEntry {
    public UserRow {
        roles = List.copyOf(roles);
        licenses = List.copyOf(licenses);
    }

    /** A user who should not be there, in an input without rows. */
    public static UserRow absent(CustomerId customer, UserPrincipalName user) {
        return new UserRow(
                0, customer.value(), user.value(), "", "", "", "", List.of(), List.of(), "absent", Optional.empty());
    }

    /** A row that says no password. */
    public UserRow(
            long row,
            String customer,
            String userPrincipalName,
            String displayName,
            String firstName,
            String lastName,
            String usageLocation,
            List<String> roles,
            List<String> licenses,
            String state) {
        this(
                row,
                customer,
                userPrincipalName,
                displayName,
                firstName,
                lastName,
                usageLocation,
                roles,
                licenses,
                state,
                Optional.empty());
    }
}
