package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.UserColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Makes a deleted user active again, with roles and licences.",
        footer = {
            "",
            "Example:",
            "  pdir user restore --customer contoso.onmicrosoft.com scanner@contoso.onmicrosoft.com"
        })
final class RestoreUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Mixin
    private DryRunOption dryRun;

    RestoreUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = dryRun.open(invocation)) {
            Done<CustomerUser> done = session.directory().users().restore(whose, user);
            invocation.printer().one(DoneColumns.of(UserColumns.of(whose)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
