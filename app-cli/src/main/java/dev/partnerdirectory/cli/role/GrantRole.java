package dev.partnerdirectory.cli.role;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.RoleAdministration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "grant",
        description = "Puts a user in a directory role; being in it already is success.",
        footer = {
            "",
            "Example:",
            "  pdir role grant --customer contoso.onmicrosoft.com \"Helpdesk Administrator\" zoe.angstrom@contoso.onmicrosoft.com"
        })
final class GrantRole implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "ROLE", description = "An id or a name, today's or an old one.")
    private RoleRef role;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Option(names = "--strict", description = "Being in it already is an error.")
    private boolean strict;

    @Mixin
    private DryRunOption dryRun;

    GrantRole(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = dryRun.open(invocation)) {
            RoleAdministration roles = session.directory().roles();
            Done<UserMember> done = strict ? roles.add(whose, role, user) : roles.grant(whose, role, user);
            invocation.printer().one(DoneColumns.of(RoleColumns.MEMBER), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
