package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.NotBlankIfPresent;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A user to add to a role.
 *
 * @param accountId the account the assignment belongs to; partner-account roles only
 */
public record NewUserMember(
        @NotNull(message = "must not be missing") UserId id,

        @NotBlank(message = "must not be blank") @Size(max = 256, message = "must be at most {max} characters long")
        String displayName,

        @NotNull(message = "must not be missing") UserPrincipalName userPrincipalName,
        Optional<@NotBlankIfPresent String> accountId) {

    /** {@code user} as a new member of a customer's role. */
    public static NewUserMember of(CustomerUser user) {
        return new NewUserMember(user.id(), user.displayName(), user.userPrincipalName(), Optional.empty());
    }

    /** A known user as a new member, for no account in particular. */
    public static NewUserMember of(Principal.User user) {
        return new NewUserMember(user.id(), user.displayName(), user.userPrincipalName(), Optional.empty());
    }

    /** The assignment that results from adding this member to the role. */
    public RoleAssignment in(RoleId role) {
        return RoleAssignment.of(
                new Principal.User(id, displayName, userPrincipalName),
                role,
                accountId.<RoleScope>map(RoleScope.Account::new).orElseGet(RoleScope.WholeDirectory::new));
    }
}
