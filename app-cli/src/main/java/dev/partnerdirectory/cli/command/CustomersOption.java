package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --customer}, {@code --customers} and {@code --all-customers}: whose directories the command reads. */
public final class CustomersOption {
    @Mixin
    private CustomerOption one;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "A file with one customer a line, - for stdin: ids, domains or unique company names.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--all-customers", description = "All customers of this partner.")
    private boolean all;

    /**
     * The customers. A file or {@code --all-customers} goes before the customer of the profile.
     *
     * @throws UsageProblem if none is named, or in two ways
     */
    public CustomerChoice get(Invocation invocation) {
        if (all && file.isPresent()) {
            throw new UsageProblem("--all-customers and --customers cannot be combined");
        }
        if (all) {
            return CustomerChoice.all();
        }
        return file.map(path -> named(invocation, path))
                .orElseGet(() -> CustomerChoice.of(one.get(invocation, ", --customers FILE or --all-customers")));
    }

    private static CustomerChoice named(Invocation invocation, String path) {
        List<CustomerRef> named = read(invocation, path).toList();
        if (named.isEmpty()) {
            throw new UsageProblem("%s names no customer".formatted(InputFile.name(path)));
        }
        return new CustomerChoice(named);
    }

    /** The customers in a file with one on each line, without comments. */
    public static Stream<CustomerRef> read(Invocation invocation, String path) {
        return InputFile.text(invocation, path)
                .lines()
                .map(PlainText::of)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(CustomerRef::parse);
    }
}
