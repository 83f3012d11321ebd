package dev.partnerdirectory.cli.license;

import dev.partnerdirectory.cli.columns.LicenseColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Lists the SKUs a customer has bought, with their units.",
        footer = {"", "Example:", "  pdir license list --customer contoso.onmicrosoft.com"})
final class ListSkus implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    ListSkus(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        try (Session session = invocation.open(false)) {
            invocation.printer().list(LicenseColumns.SUBSCRIBED, session.directory().licenses().list(whose).stream());
        }
        return ExitCodes.DONE;
    }
}
