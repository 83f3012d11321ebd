package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserRef;

/** What is shown of roles and of who is in them. */
public final class RoleColumns {
    public static final Columns<DirectoryRole> ROLE =
            Columns.of(field("name", DirectoryRole::name), id("id", DirectoryRole::id));

    public static final Columns<PartnerRole> PARTNER_ROLE = Columns.of(
            field("name", PartnerRole::name), field("category", PartnerRole::category), id("id", PartnerRole::id));

    public static final Columns<UserMember> MEMBER = Columns.of(
            field("userPrincipalName", UserMember::userPrincipalName),
            field("displayName", UserMember::displayName),
            id("id", UserMember::id),
            id("roleId", UserMember::roleId),
            id("accountId", UserMember::accountId));

    private RoleColumns() {}

    /** The members of a customer's role; their CSV is a manifest that grants it. */
    public static Columns<UserMember> members(CustomerRef customer, RoleRef role) {
        return MEMBER.asManifest(
                field("customer", member -> customer),
                field("userPrincipalName", UserMember::userPrincipalName),
                field("displayName", UserMember::displayName),
                field("roles", member -> role));
    }

    /** A membership that was ended. */
    public static Columns<UserRef> ended(RoleRef role) {
        return Columns.of(field("user", user -> user), field("role", user -> role));
    }
}
