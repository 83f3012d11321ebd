package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.in.UserAdministration.Holder;
import dev.partnerdirectory.core.port.in.UserAdministration.Holding;
import java.util.ArrayList;
import java.util.List;
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

    /** The users of a customer; their CSV is a manifest. Roles and licences are not in it, as they were not read. */
    public static Columns<CustomerUser> of(CustomerRef customer) {
        return manifest(USER, customer, user -> user, List.of());
    }

    /** The users of a customer with what they hold; their CSV is a manifest. */
    public static Columns<Holder> with(CustomerRef customer, Set<Holding> with) {
        List<Column<Holder>> held = new ArrayList<>();
        if (with.contains(Holding.ROLES)) {
            held.add(field(
                    "roles",
                    holder -> holder.roles().stream().map(DirectoryRole::name).toList()));
        }
        if (with.contains(Holding.LICENSES)) {
            held.add(field(
                    "licenses",
                    holder -> holder.licenses().stream()
                            .map(license -> license.productSku().skuPartNumber())
                            .toList()));
        }
        Columns<Holder> columns = USER.in(Holder::user);
        for (Column<Holder> column : held) {
            columns = columns.plus(column);
        }
        return manifest(columns, customer, Holder::user, held);
    }

    private static <T> Columns<T> manifest(
            Columns<T> columns, CustomerRef customer, Function<T, CustomerUser> user, List<Column<T>> held) {
        List<Column<T>> csv = new ArrayList<>(List.of(
                field("customer", any -> customer),
                key("userPrincipalName", one -> user.apply(one).userPrincipalName()),
                field("displayName", one -> user.apply(one).displayName()),
                field("firstName", one -> user.apply(one).firstName()),
                field("lastName", one -> user.apply(one).lastName()),
                field("usageLocation", one -> user.apply(one).usageLocation())));
        csv.addAll(held);
        csv.add(field("state", one -> user.apply(one).state() == UserState.INACTIVE ? "absent" : "present"));
        return new Columns<>(columns.all(), csv);
    }
}
