package dev.partnerdirectory.cli.partnerrole;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "grant",
        description = "Puts a user in a role of the partner's own account; being in it already is success.",
        footer = {"", "Example:", "  pdir partner-role grant \"Helpdesk agents\" avery.howard@wingtip.onmicrosoft.com"})
final class GrantPartnerRole implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ROLE", description = "An id or a name.")
    private RoleRef role;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Mixin
    private NewMemberOptions member;

    @Option(names = "--strict", description = "Being in it already is an error; needs the user's id and names.")
    private boolean strict;

    @Mixin
    private DryRunOption dryRun;

    GrantPartnerRole(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Session session = dryRun.open(invocation)) {
            PartnerRoleAdministration roles = session.directory().partnerRoles();
            Done<UserMember> done = strict
                    ? roles.add(role, member.required(user))
                    : member.given(user)
                            .map(given -> roles.grant(role, given))
                            .orElseGet(() -> roles.grant(role, user));
            invocation.printer().one(DoneColumns.of(RoleColumns.MEMBER), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
