package dev.partnerdirectory.cli.access;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.access.CustomerAccess.Holder;
import dev.partnerdirectory.core.access.CustomerAccess.Role;
import dev.partnerdirectory.core.port.out.AccessReadings;
import java.util.Optional;
import java.util.function.Consumer;

/** That a holder holds a privileged role of a customer. */
record AccessRow(CustomerAccess access, Role role, Holder holder) {
    static final Columns<AccessRow> COLUMNS = Columns.of(
            id("customer", row -> row.access.customer()),
            field("customerDomain", row -> row.access.domain()),
            detail("customerName", row -> row.access.name()),
            field("role", row -> row.role.name()),
            id("roleId", row -> row.role.id()),
            field("kind", row -> EnumFormat.camel(row.holder.kind())),
            key(
                    "userPrincipalName",
                    row -> Optional.of(row.holder.userPrincipalName()).filter(name -> !name.isEmpty())),
            field("displayName", row -> row.holder.displayName()),
            id("id", row -> row.holder.id()),
            detail("how", row -> EnumFormat.camel(row.holder.how())),
            detail("wholeDirectory", row -> row.holder.everywhere()),
            detail("amongActiveUsers", row -> row.holder.listed()),
            detail("lastDirectorySyncTime", row -> row.holder.lastSync()),
            detail("readAt", row -> row.access.readAt()));

    /** Every row of the readings, customer by customer. */
    static void each(AccessReadings readings, Consumer<AccessRow> to) {
        readings.forEach(access -> access.roles()
                .forEach(role -> role.holders().forEach(holder -> to.accept(new AccessRow(access, role, holder)))));
    }
}
