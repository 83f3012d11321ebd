package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "roles",
        description = "Lists the directory roles a user holds.",
        footer = {
            "",
            "Example:",
            "  pdir user roles --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com"
        })
final class ListRolesOfUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    ListRolesOfUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = invocation.open(false)) {
            invocation.printer().list(RoleColumns.ROLE, session.directory().roles().ofUser(whose, user).stream());
        }
        return ExitCodes.DONE;
    }
}
