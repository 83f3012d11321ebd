package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;

/** A user of the partner's own account. The ports know such a user only as a member of roles. */
public record PartnerUser(UserId id, UserPrincipalName userPrincipalName, String displayName) {
    NewUserMember asMember(Optional<String> accountId) {
        return new NewUserMember(id, displayName, userPrincipalName, accountId);
    }
}
