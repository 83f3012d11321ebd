package dev.partnerdirectory.core.manifest;

import java.util.List;

/**
 * A user who should be there, or not.
 *
 * @param roles    which the user should hold, beside any others
 * @param licenses which the user should hold, beside any others
 * @param state    {@code present}, {@code absent}, or empty for present
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
        String state)
        implements ManifestEntry {
    public UserRow {
        roles = List.copyOf(roles);
        licenses = List.copyOf(licenses);
    }
}
