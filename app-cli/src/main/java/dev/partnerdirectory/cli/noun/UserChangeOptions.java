package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The fields of a user to be changed. */
final class UserChangeOptions {
    @Option(names = "--user-principal-name", paramLabel = "NAME", description = "A new sign-in name.")
    private Optional<UserPrincipalName> name = Optional.empty();

    @Option(names = "--display-name", paramLabel = "TEXT", description = "Display name.")
    private Optional<String> displayName = Optional.empty();

    @Mixin
    private PersonOptions person;

    UserChanges changes() {
        return new UserChanges(
                name, displayName, person.firstName, person.lastName, person.usageLocation, person.phoneNumber);
    }
}
