package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;

/**
 * The user of a step.
 *
 * @param id empty if an earlier step of the same plan creates the user
 */
public record Person(Optional<UserId> id, UserPrincipalName name, String displayName) {
    public static Person of(CustomerUser user) {
        return new Person(Optional.of(user.id()), user.userPrincipalName(), user.displayName());
    }

    public static Person of(NewUserMember member) {
        return new Person(Optional.of(member.id()), member.userPrincipalName(), member.displayName());
    }

    /** A user who does not exist yet. */
    public static Person toCome(UserPrincipalName name, String displayName) {
        return new Person(Optional.empty(), name, displayName);
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
