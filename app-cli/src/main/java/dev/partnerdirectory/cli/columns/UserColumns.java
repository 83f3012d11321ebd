package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import java.util.Optional;

/** The columns of a customer's user. */
public final class UserColumns {
    private static final Columns<CustomerUser> USER = Columns.of(
            key("userPrincipalName", CustomerUser::userPrincipalName),
            field("displayName", CustomerUser::displayName),
            detail("firstName", CustomerUser::firstName),
            detail("lastName", CustomerUser::lastName),
            field("usageLocation", CustomerUser::usageLocation),
            field("state", user -> EnumFormat.lower(user.state())),
            id("id", user -> Optional.of(user.id()).filter(id -> !id.equals(UserId.UNASSIGNED))),
            detail("phoneNumber", CustomerUser::phoneNumber),
            detail("immutableId", CustomerUser::immutableId),
            detail("userDomainType", user -> EnumFormat.lower(user.userDomainType())),
            detail("lastDirectorySyncTime", CustomerUser::lastDirectorySyncTime),
            detail("softDeletionTime", CustomerUser::softDeletionTime),
            detail("attributes.etag", CustomerUser::etag));

    private UserColumns() {}

    /** The users of a customer; their CSV is a manifest. */
    public static Columns<CustomerUser> of(CustomerRef customer) {
        return USER.asManifest(
                field("customer", user -> customer),
                key("userPrincipalName", CustomerUser::userPrincipalName),
                field("displayName", CustomerUser::displayName),
                field("firstName", CustomerUser::firstName),
                field("lastName", CustomerUser::lastName),
                field("usageLocation", CustomerUser::usageLocation),
                field("roles", user -> ""),
                field("licenses", user -> ""),
                field("state", user -> user.state() == UserState.INACTIVE ? "absent" : "present"));
    }
}
