package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --customer}: whose directory is meant. */
public final class CustomerOption {
    @Option(
            names = {"-c", "--customer"},
            paramLabel = "CUSTOMER",
            description = "The customer: its id, a domain or its unique company name. Also PDIR_CUSTOMER.")
    private Optional<String> customer = Optional.empty();

    /** The customer that is meant, if any is named. */
    public Optional<String> text(Invocation invocation) {
        return invocation.setting(Key.CUSTOMER, customer);
    }

    /**
     * The customer that is meant.
     *
     * @throws UsageProblem if none is named
     */
    public CustomerRef get(Invocation invocation) {
        return text(invocation)
                .filter(text -> !text.isBlank())
                .map(CustomerRef::parse)
                .orElseThrow(
                        () -> new UsageProblem(
                                "which customer? Give --customer with an id, a domain or a name; \"pdir customer list\" shows them"));
    }
}
