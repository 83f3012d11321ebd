package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;

import dev.partnerdirectory.cli.output.Kind;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserRef;

/** What is shown of roles and of who is in them. */
public final class RoleColumns {
    public static final Kind<DirectoryRole> ROLE =
            Kind.of(field("name", DirectoryRole::name), id("id", DirectoryRole::id));

    public static final Kind<PartnerRole> PARTNER_ROLE = Kind.of(
            field("name", PartnerRole::name), field("category", PartnerRole::category), id("id", PartnerRole::id));

    public static final Kind<UserMember> MEMBER = Kind.of(
            field("userPrincipalName", UserMember::userPrincipalName),
            field("displayName", UserMember::displayName),
            id("id", UserMember::id),
            id("roleId", UserMember::roleId),
            id("accountId", UserMember::accountId));

    private RoleColumns() {}

    /** The members of a customer's role; their CSV is a manifest that grants it. */
    public static Kind<UserMember> members(CustomerRef customer, RoleRef role) {
        return MEMBER.asManifest(
                field("customer", member -> customer),
                field("userPrincipalName", UserMember::userPrincipalName),
                field("displayName", UserMember::displayName),
                field("roles", member -> role));
    }

    /** A membership that was ended. */
    public static Kind<UserRef> ended(RoleRef role) {
        return Kind.of(field("user", user -> user), field("role", user -> role));
    }
}
