package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The fields of a user to be created. */
final class NewUserOptions {
    @Option(names = "--display-name", paramLabel = "TEXT", required = true, description = "Display name.")
    private String displayName;

    @Mixin
    private PersonOptions person;

    @Option(
            names = "--immutable-id",
            paramLabel = "TEXT",
            description = "Id that links the user to an on-premises account.")
    private Optional<String> immutableId = Optional.empty();

    @Option(names = "--keep-password", description = "The user need not change the password at the first sign-in.")
    private boolean keepPassword;

    NewCustomerUser user(UserPrincipalName name, Secret password) {
        return new NewCustomerUser(
                name,
                displayName,
                person.firstName,
                person.lastName,
                person.usageLocation,
                immutableId,
                person.phoneNumber,
                new PasswordProfile(Optional.of(password), !keepPassword));
    }
}
