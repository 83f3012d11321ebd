package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import java.util.List;
import java.util.Optional;

/** The values for fields that an entry leaves empty. */
public record ManifestDefaults(
        Optional<String> customer, Optional<String> usageLocation, List<String> roles, List<String> licenses) {
    public ManifestDefaults {
        roles = List.copyOf(roles);
        licenses = List.copyOf(licenses);
    }

    /** No defaults. */
    public static ManifestDefaults none() {
        return new ManifestDefaults(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    public ManifestDefaults withCustomer(String named) {
        return new ManifestDefaults(Optional.of(named), usageLocation, roles, licenses);
    }

    ManifestEntry fill(ManifestEntry entry) {
        if (entry instanceof UserRow user) {
            return new UserRow(
                    user.row(),
                    filled(user.customer(), customer),
                    user.userPrincipalName(),
                    user.displayName(),
                    user.firstName(),
                    user.lastName(),
                    filled(user.usageLocation(), usageLocation),
                    user.roles().isEmpty() ? roles : user.roles(),
                    user.licenses().isEmpty() ? licenses : user.licenses(),
                    user.state(),
                    user.password());
        }
        return entry instanceof RoleSetRow set
                ? new RoleSetRow(
                        set.row(), filled(set.customer(), customer), set.role(), set.members(), set.authoritative())
                : entry;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String filled(String text, Optional<String> otherwise) {
        return text.isBlank() ? otherwise.orElse(text) : text;
    }
}
