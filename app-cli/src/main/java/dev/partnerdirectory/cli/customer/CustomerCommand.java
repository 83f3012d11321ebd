package dev.partnerdirectory.cli.customer;

import picocli.CommandLine.Command;

/** {@code pdir customer}. */
@Command(
        name = "customer",
        description = "Customers of this partner.",
        subcommands = {ListCustomers.class, GetCustomer.class},
        footer = {"", "Example:", "  pdir customer list"})
public final class CustomerCommand {}
