package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.in.UserAdministration.Holder;
import dev.partnerdirectory.core.port.in.UserAdministration.Holding;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
        return manifest(USER, customer, user -> user, user -> "", user -> "");
    }

    /** The users of a customer with what they hold; their CSV is a manifest. */
    public static Columns<Holder> with(CustomerRef customer, Set<Holding> with) {
        Function<Holder, Object> roles =
                holder -> holder.roles().stream().map(DirectoryRole::name).toList();
        Function<Holder, Object> licenses = holder -> holder.licenses().stream()
                .map(license -> license.productSku().skuPartNumber())
                .toList();
        Columns<Holder> columns = USER.in(Holder::user);
        if (with.contains(Holding.ROLES)) {
            columns = columns.plus(field("roles", roles));
        }
        if (with.contains(Holding.LICENSES)) {
            columns = columns.plus(field("licenses", licenses));
        }
        return manifest(columns, customer, Holder::user, roles, licenses);
    }

    private static <T> Columns<T> manifest(
            Columns<T> columns,
            CustomerRef customer,
            Function<T, CustomerUser> user,
            Function<T, Object> roles,
            Function<T, Object> licenses) {
        return columns.asManifest(
                field("customer", any -> customer),
                key("userPrincipalName", one -> user.apply(one).userPrincipalName()),
                field("displayName", one -> user.apply(one).displayName()),
                field("firstName", one -> user.apply(one).firstName()),
                field("lastName", one -> user.apply(one).lastName()),
                field("usageLocation", one -> user.apply(one).usageLocation()),
                field("roles", roles::apply),
                field("licenses", licenses::apply),
                field("state", one -> user.apply(one).state() == UserState.INACTIVE ? "absent" : "present"));
    }
}
