package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --customer}: whose directory is meant. */
public final class CustomerOption {
    @Option(
            names = {"-c", "--customer"},
            paramLabel = "CUSTOMER",
            description = "The customer: its id, a domain or its unique company name. Also PDIR_CUSTOMER.")
    private Optional<CustomerRef> customer = Optional.empty();

    /** The customer that is meant, if any is named. */
    public Optional<String> text(Invocation invocation) {
        return customer.map(CustomerRef::toString);
    }

    /**
     * The customer that is meant.
     *
     * @throws UsageProblem if none is named
     */
    public CustomerRef get(Invocation invocation) {
        if (customer.isPresent()) {
            return customer.get();
        }
        // A profile that cannot be read might have named one: that is told first.
        invocation.settings().profile();
        throw new UsageProblem(
                "which customer? Give --customer with an id, a domain or a name; \"pdir customer list\" shows them");
    }
}
