package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.Optional;

/** The columns of roles and of their members. */
public final class RoleColumns {
    private static final RoleCatalog CATALOG = RoleCatalog.builtIn();

    /** A customer's role may still have an old name, such as "Company Administrator". */
    public static final Columns<DirectoryRole> ROLE = Columns.of(
            key("name", DirectoryRole::name),
            field("currentName", RoleColumns::currentName),
            field("privileged", role -> CATALOG.isPrivileged(role.id())),
            id("id", DirectoryRole::id),
            detail("attributes.etag", DirectoryRole::etag));

    public static final Columns<PartnerRole> PARTNER_ROLE = Columns.of(
            key("name", PartnerRole::name),
            field("category", PartnerRole::category),
            id("id", PartnerRole::id),
            detail("attributes.etag", PartnerRole::etag));

    public static final Columns<RoleAssignment> MEMBER = Columns.of(
            key("userPrincipalName", RoleColumns::userPrincipalName),
            field("displayName", assignment -> assignment.principal().displayName()),
            id("id", assignment -> assignment.principal().objectId()),
            id("roleId", RoleAssignment::role),
            id("accountId", RoleAssignment::account),
            detail("kind", RoleColumns::kind),
            detail("attributes.etag", RoleAssignment::etag));

    private RoleColumns() {}

    /** Entra's name of the role, if the service uses an older one. */
    private static Optional<String> currentName(DirectoryRole role) {
        return CATALOG.find(role.id()).map(entry -> entry.name().value()).filter(name -> !name.equals(role.name()));
    }

    /** The members of a customer's role; their CSV is a manifest that grants it. */
    public static Columns<RoleAssignment> members(CustomerRef customer, RoleRef role) {
        return MEMBER.asManifest(
                field("customer", member -> customer),
                field("userPrincipalName", RoleColumns::userPrincipalName),
                field("displayName", assignment -> assignment.principal().displayName()),
                field("roles", member -> role));
    }

    /** The user principal name, which only a person has. */
    private static Optional<UserPrincipalName> userPrincipalName(RoleAssignment assignment) {
        return assignment.principal() instanceof Principal.User user
                ? Optional.of(user.userPrincipalName())
                : Optional.empty();
    }

    /** The kind of a holder that is not a user with a name, if the service gives it. */
    private static Optional<String> kind(RoleAssignment assignment) {
        Principal principal = assignment.principal();
        if (principal instanceof Principal.User user) {
            return user.hasMalformedName() ? Optional.of("unknown") : Optional.empty();
        }
        return Optional.of(principal instanceof Principal.Group ? "group" : "application");
    }

    /** A membership that was ended. */
    public static Columns<UserRef> ended(RoleRef role) {
        return Columns.of(field("user", user -> user), field("role", user -> role));
    }
}
