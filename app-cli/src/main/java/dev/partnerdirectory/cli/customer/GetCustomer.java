package dev.partnerdirectory.cli.customer;

import dev.partnerdirectory.cli.columns.CustomerColumns;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "get",
        description = "Shows one customer.",
        footer = {"", "Example:", "  pdir customer get contoso.onmicrosoft.com"})
final class GetCustomer implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "CUSTOMER", description = "Its id, a domain or its unique company name.")
    private CustomerRef customer;

    GetCustomer(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (Session session = invocation.open(false)) {
            invocation
                    .printer()
                    .one(
                            CustomerColumns.CUSTOMER,
                            session.directory().customers().get(customer));
        }
        return ExitCodes.DONE;
    }
}
