package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.core.model.Sort;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --sort-by} and {@code --descending}. */
final class SortOptions {
    @Option(
            names = "--sort-by",
            paramLabel = "FIELD",
            description = "Sort by displayName or userPrincipalName; the service sorts.")
    private Optional<Sort.Field> field = Optional.empty();

    @Option(names = "--descending", description = "Sort in descending order.")
    private boolean descending;

    /** The order that was asked for, if one was. */
    Optional<Sort> asked() {
        return field.map(this::by);
    }

    Sort byNameUnlessTold() {
        return by(field.orElse(Sort.Field.USER_PRINCIPAL_NAME));
    }

    private Sort by(Sort.Field some) {
        return new Sort(some, descending ? Sort.Direction.DESCENDING : Sort.Direction.ASCENDING);
    }
}
