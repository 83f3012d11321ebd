package dev.partnerdirectory.cli.customer;

import dev.partnerdirectory.cli.columns.CustomerColumns;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists every customer.",
        footer = {"", "Example:", "  pdir customer list --columns companyProfile.domain,id --output csv"})
final class ListCustomers implements Callable<Integer> {
    private final Invocation invocation;

    ListCustomers(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Session session = invocation.open(false)) {
            invocation
                    .printer()
                    .list(
                            CustomerColumns.CUSTOMER,
                            session.directory().customers().list());
        }
        return ExitCodes.DONE;
    }
}
