package dev.partnerdirectory.cli.role;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "members",
        description = "Lists who is in a directory role.",
        footer = {"", "Example:", "  pdir role members --customer contoso.onmicrosoft.com \"Global Administrator\""})
final class ListMembers implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "ROLE", description = "An id or a name, today's or an old one.")
    private RoleRef role;

    ListMembers(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = invocation.open(false)) {
            invocation
                    .printer()
                    .list(
                            RoleColumns.members(whose, role),
                            session.directory().roles().members(whose, role));
        }
        return ExitCodes.DONE;
    }
}
