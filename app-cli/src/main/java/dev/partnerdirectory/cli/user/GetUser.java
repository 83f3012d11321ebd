package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.UserColumns;
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
        name = "get",
        description = "Shows one user.",
        footer = {
            "",
            "Example:",
            "  pdir user get --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com"
        })
final class GetUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    GetUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = invocation.open(false)) {
            invocation
                    .printer()
                    .one(UserColumns.of(whose), session.directory().users().get(whose, user));
        }
        return ExitCodes.DONE;
    }
}
