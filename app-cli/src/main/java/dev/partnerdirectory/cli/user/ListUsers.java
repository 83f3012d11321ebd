package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.UserColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.UserListing;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the users of a customer.",
        footer = {"", "Example:", "  pdir user list --customer contoso.onmicrosoft.com"})
final class ListUsers implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Option(names = "--deleted", description = "Those who are deleted and can still be restored.")
    private boolean deleted;

    @Option(names = "--sort-by", paramLabel = "FIELD", description = "displayName or userPrincipalName.")
    private Optional<Sort.Field> sortBy = Optional.empty();

    @Option(names = "--descending", description = "With --sort-by: the last first.")
    private boolean descending;

    ListUsers(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        UserListing some = deleted ? UserListing.deleted() : UserListing.active();
        Sort.Direction direction = descending ? Sort.Direction.DESCENDING : Sort.Direction.ASCENDING;
        UserListing listing =
                sortBy.map(field -> some.sortedBy(new Sort(field, direction))).orElse(some);
        try (Session session = invocation.open(false)) {
            invocation
                    .printer()
                    .list(UserColumns.of(whose), session.directory().users().list(whose, listing));
        }
        return ExitCodes.DONE;
    }
}
