package dev.partnerdirectory.cli.license;

import dev.partnerdirectory.cli.columns.LicenseColumns;
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
        name = "of",
        description = "Lists the licences a user holds.",
        footer = {
            "",
            "Example:",
            "  pdir license of --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com"
        })
final class ListLicensesOfUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    ListLicensesOfUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = invocation.open(false)) {
            invocation.printer().list(LicenseColumns.LICENSE, session.directory().licenses().of(whose, user).stream());
        }
        return ExitCodes.DONE;
    }
}
