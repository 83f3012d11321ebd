package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Selection;
import dev.partnerdirectory.core.PartnerDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** {@code --filter}, {@code --search}, {@code --sort} and {@code --limit}, which every list takes. */
public final class ListOptions {
    @Option(
            names = "--filter",
            paramLabel = "CONDITION",
            description = "Only rows with FIELD=VALUE; also != ~ (contains) < > <= >=. May be repeated: all must hold.")
    private List<String> filters = List.of();

    @Option(names = "--search", paramLabel = "TEXT", description = "Only rows with this text in one of their fields.")
    private Optional<String> search = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            split = ",",
            description = "Sort by this field; -FIELD sorts in descending order.")
    private List<String> sort = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most this many rows.")
    private Optional<Long> limit = Optional.empty();

    /** Prints the chosen elements of a list from the directory. Wrong fields are refused before anything is read. */
    public <T> void print(Invocation invocation, Columns<T> columns, Function<PartnerDirectory, Stream<T>> list) {
        Selection selection = checked(invocation.printer(), columns);
        try (Session session = invocation.open(false)) {
            invocation.printer().list(columns, list.apply(session.directory()), selection);
        }
    }

    /** Prints the chosen elements of {@code list}. */
    public <T> void print(Invocation invocation, Columns<T> columns, Stream<T> list) {
        invocation.printer().list(columns, list, checked(invocation.printer(), columns));
    }

    /**
     * The choice, for a list of these columns.
     *
     * @throws UsageProblem           if an option is malformed
     * @throws Columns.UnknownColumns if a field does not exist
     */
    public Selection checked(Printer printer, Columns<?> columns) {
        if (limit.filter(most -> most < 1).isPresent()) {
            throw new UsageProblem("--limit must be at least 1");
        }
        Selection selection = new Selection(filters, search, sort, limit.orElse(Long.MAX_VALUE));
        try {
            printer.check(columns);
            selection.check(columns);
        } catch (Columns.UnknownColumns unknown) {
            throw unknown;
        } catch (IllegalArgumentException malformed) {
            throw new UsageProblem(String.valueOf(malformed.getMessage()));
        }
        return selection;
    }
}
