package dev.partnerdirectory.cli.partnerrole;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists the roles of the partner's own account.",
        footer = {"", "Example:", "  pdir partner-role list"})
final class ListPartnerRoles implements Callable<Integer> {
    private final Invocation invocation;

    ListPartnerRoles(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Session session = invocation.open(false)) {
            invocation.printer().list(RoleColumns.PARTNER_ROLE, session.directory().partnerRoles().list().stream());
        }
        return ExitCodes.DONE;
    }
}
