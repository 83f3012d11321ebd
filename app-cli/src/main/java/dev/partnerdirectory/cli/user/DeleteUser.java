package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.UserColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "delete",
        description = "Deletes a user; restorable for 30 days.",
        footer = {
            "",
            "Example:",
            "  pdir user delete --customer contoso.onmicrosoft.com scanner@contoso.onmicrosoft.com --yes"
        })
final class DeleteUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Mixin
    private YesOption yes;

    @Mixin
    private DryRunOption dryRun;

    DeleteUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        yes.consent(invocation, dryRun, "delete %s of %s".formatted(user, whose));
        try (Session session = dryRun.open(invocation)) {
            Done<CustomerUser> done = session.directory().users().delete(whose, user);
            invocation.printer().one(DoneColumns.of(UserColumns.of(whose)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
