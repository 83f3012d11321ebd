package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --customer}: the customer whose directory the command uses. */
public final class CustomerOption {
    @Option(
            names = {"-c", "--customer"},
            paramLabel = "CUSTOMER",
            description = "The customer: its id, a domain or its unique company name. Also PDIR_CUSTOMER.")
    private Optional<CustomerRef> customer = Optional.empty();

    /** The customer as given, if one is. */
    public Optional<String> text() {
        return customer.map(CustomerRef::toString);
    }

    /**
     * The customer.
     *
     * @throws UsageProblem if none is named
     */
    public CustomerRef get(Invocation invocation) {
        return get(invocation, "");
    }

    /** @param others how else customers can be named, for the message */
    CustomerRef get(Invocation invocation, String others) {
        if (customer.isPresent()) {
            return customer.get();
        }
        // The profile may name a customer. If it cannot be read, that is reported first.
        invocation.settings().profile();
        throw new UsageProblem(
                "no customer is named: add --customer with an id, a domain or a name%s; \"pdir customer list\" shows them"
                        .formatted(others));
    }
}
