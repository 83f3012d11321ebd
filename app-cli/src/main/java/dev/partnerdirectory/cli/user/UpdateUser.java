package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.UserColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description = "Changes fields of a user; sends only what differs.",
        footer = {
            "",
            "Example:",
            "  pdir user update --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com --display-name \"Zoe Angstrom\""
        })
final class UpdateUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Option(names = "--user-principal-name", paramLabel = "NAME", description = "A new sign-in name.")
    private Optional<UserPrincipalName> name = Optional.empty();

    @Option(names = "--display-name", paramLabel = "TEXT", description = "The name that others see.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--first-name", paramLabel = "TEXT", description = "Given name.")
    private Optional<String> firstName = Optional.empty();

    @Option(names = "--last-name", paramLabel = "TEXT", description = "Family name.")
    private Optional<String> lastName = Optional.empty();

    @Option(names = "--usage-location", paramLabel = "COUNTRY", description = "Where licences are used: PT, US.")
    private Optional<UsageLocation> usageLocation = Optional.empty();

    @Option(names = "--phone-number", paramLabel = "TEXT", description = "Telephone number.")
    private Optional<String> phoneNumber = Optional.empty();

    @Mixin
    private DryRunOption dryRun;

    UpdateUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        UserChanges changes = new UserChanges(name, displayName, firstName, lastName, usageLocation, phoneNumber);
        if (changes.isEmpty()) {
            throw new UsageProblem("nothing to change: name a field, such as --display-name");
        }
        try (Session session = dryRun.open(invocation)) {
            Done<CustomerUser> done = session.directory().users().update(whose, user, changes);
            invocation.printer().one(DoneColumns.of(UserColumns.of(whose)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
