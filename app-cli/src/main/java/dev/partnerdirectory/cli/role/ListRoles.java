package dev.partnerdirectory.cli.role;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the directory roles of a customer.",
        footer = {"", "Example:", "  pdir role list --customer contoso.onmicrosoft.com"})
final class ListRoles implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    ListRoles(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = invocation.open(false)) {
            invocation.printer().list(RoleColumns.ROLE, session.directory().roles().list(whose).stream());
        }
        return ExitCodes.DONE;
    }
}
