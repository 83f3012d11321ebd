package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The names of a partner's user who has no role yet, which the service cannot look up. */
final class NewMemberOptions {
    @Option(
            names = "--user-principal-name",
            paramLabel = "NAME",
            description = "Sign-in name of a user who has no role yet. Name that user by id.")
    private Optional<UserPrincipalName> name = Optional.empty();

    @Option(names = "--display-name", paramLabel = "TEXT", description = "Display name of that user.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--account-id", paramLabel = "ID", description = "Id of the account for the assignment.")
    private Optional<String> accountId = Optional.empty();

    /** The whole member, where id and names were given. */
    Optional<NewUserMember> given(UserRef user) {
        return name.isEmpty() && displayName.isEmpty() && accountId.isEmpty()
                ? Optional.empty()
                : Optional.of(required(user));
    }

    /** @throws UsageProblem if id or names are missing */
    NewUserMember required(UserRef user) {
        if (user instanceof UserId id && name.isPresent() && displayName.isPresent()) {
            return new NewUserMember(id, displayName.get(), name.get(), accountId);
        }
        throw new UsageProblem("name the user by id, and add --user-principal-name and --display-name");
    }
}
