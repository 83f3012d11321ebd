package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;

/**
 * A user who is member of a role (wire sheet 3.3).
 *
 * @param accountId the account the assignment is tied to; partner-account roles only
 */
public record UserMember(
        UserId id,
        String displayName,
        UserPrincipalName userPrincipalName,
        RoleId roleId,
        Optional<String> accountId) {}
