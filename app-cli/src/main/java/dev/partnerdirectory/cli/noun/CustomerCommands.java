package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.columns.CustomerColumns;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdir customer}. */
@Command(
        name = "customer",
        addMethodSubcommands = false,
        description = "Customers of this partner.",
        footer = "  pdir customer list")
public record CustomerCommands(Invocation invocation) {
    @Command(
            aliases = "ls",
            description = "Lists all customers.",
            footer = "  pdir customer list --columns companyProfile.domain,id --output csv")
    void list(@Mixin ListOptions rows) {
        rows.print(
                invocation,
                CustomerColumns.CUSTOMER,
                directory -> directory.customers().list());
    }

    @Command(
            aliases = "show",
            description = "Shows one customer.",
            footer = "  pdir customer get contoso.onmicrosoft.com")
    void get(@Parameters(paramLabel = "CUSTOMER", description = ParameterHelp.CUSTOMER) CustomerRef customer) {
        invocation.one(
                CustomerColumns.CUSTOMER, directory -> directory.customers().get(customer));
    }
}
