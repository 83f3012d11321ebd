package dev.partnerdirectory.cli.partnerrole;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.RoleRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "members",
        description = "Lists who is in a role of the partner's own account.",
        footer = {"", "Example:", "  pdir partner-role members \"Admin agents\""})
final class ListPartnerRoleMembers implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ROLE", description = "An id or a name.")
    private RoleRef role;

    @Option(names = "--sort-by", paramLabel = "FIELD", description = "displayName or userPrincipalName.")
    private Sort.Field sortBy = Sort.Field.USER_PRINCIPAL_NAME;

    @Option(names = "--descending", description = "The last first.")
    private boolean descending;

    ListPartnerRoleMembers(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Sort sort = new Sort(sortBy, descending ? Sort.Direction.DESCENDING : Sort.Direction.ASCENDING);
        try (Session session = invocation.open(false)) {
            invocation
                    .printer()
                    .list(RoleColumns.MEMBER, session.directory().partnerRoles().members(role, sort));
        }
        return ExitCodes.DONE;
    }
}
