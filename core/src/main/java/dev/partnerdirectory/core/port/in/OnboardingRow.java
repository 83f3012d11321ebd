package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A row of an operator's file as it was written, before anything is checked. The fields are those of the manifest;
 * texts are as found, blanks included, and empty where the row has none.
 *
 * @param row      counted from 1 as the file's reader counts
 * @param state    {@code present} or empty; onboarding takes nobody away
 * @param password for a user who is to be created; generated where empty
 */
public record OnboardingRow(
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
        Optional<Secret> password) {
    public OnboardingRow {
        roles = List.copyOf(roles);
        licenses = List.copyOf(licenses);
    }
}
