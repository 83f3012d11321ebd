package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;

/** Warns of users and members in a listing who have no valid sign-in name. */
record MalformedNames(Invocation invocation) {
    void look(CustomerUser user) {
        if (user.userPrincipalName().isMalformed()) {
            warn("user", user.id().value(), user.displayName(), Optional.of(user.userPrincipalName()));
        }
    }

    void look(RoleAssignment member) {
        Principal principal = member.principal();
        Optional<UserPrincipalName> name =
                principal instanceof Principal.User user ? Optional.of(user.userPrincipalName()) : Optional.empty();
        if (name.filter(there -> !there.isMalformed()).isEmpty()) {
            warn("member", principal.objectId(), principal.displayName(), name);
        }
    }

    private void warn(String what, String id, String displayName, Optional<UserPrincipalName> name) {
        String has = name.map(UserPrincipalName::value)
                .filter(text -> !text.isEmpty())
                .map("the malformed user principal name '%s'"::formatted)
                .orElse("no user principal name");
        invocation.warn("%s %s (%s) has %s; plans leave it alone".formatted(what, id, displayName, has));
    }
}
