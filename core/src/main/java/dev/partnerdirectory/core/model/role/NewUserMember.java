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
 * A user to be put in a role.
 *
 * @param accountId the account to tie the assignment to; partner-account roles only
 */
public record NewUserMember(
        @NotNull(message = "must not be missing") UserId id,

        @NotBlank(message = "must not be blank") @Size(max = 256, message = "must be at most {max} characters long")
        String displayName,

        @NotNull(message = "must not be missing") UserPrincipalName userPrincipalName,
        Optional<@NotBlankIfPresent String> accountId) {

    /** {@code user} as a member-to-be of a customer's role. */
    public static NewUserMember of(CustomerUser user) {
        return new NewUserMember(user.id(), user.displayName(), user.userPrincipalName(), Optional.empty());
    }

    /** The assignment that adding this member to the role makes. */
    public RoleAssignment in(RoleId role) {
        return RoleAssignment.of(
                new Principal.User(id, displayName, userPrincipalName),
                role,
                accountId.<RoleScope>map(RoleScope.Account::new).orElseGet(RoleScope.WholeDirectory::new));
    }
}
