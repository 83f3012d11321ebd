package dev.partnerdirectory.cli.partnerrole;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Takes a user out of a role of the partner's own account; not being in it is success.",
        footer = {"", "Example:", "  pdir partner-role revoke \"Helpdesk agents\" avery.howard@wingtip.onmicrosoft.com"
        })
final class RevokePartnerRole implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ROLE", description = "An id or a name.")
    private RoleRef role;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Option(names = "--strict", description = "Not being in it is an error.")
    private boolean strict;

    @Mixin
    private DryRunOption dryRun;

    RevokePartnerRole(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Session session = dryRun.open(invocation)) {
            PartnerRoleAdministration roles = session.directory().partnerRoles();
            Done<UserRef> done = strict ? roles.remove(role, user) : roles.revoke(role, user);
            invocation.printer().one(DoneColumns.of(RoleColumns.ended(role)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
