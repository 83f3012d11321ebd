package dev.partnerdirectory.cli.user;

import dev.partnerdirectory.cli.columns.DoneColumns;
import dev.partnerdirectory.cli.columns.UserColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Handover;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PasswordOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.UserAdministration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = "Creates a user with a temporary password.",
        footer = {
            "",
            "Example:",
            "  pdir user create maria.silva@contoso.onmicrosoft.com --customer contoso.onmicrosoft.com --display-name \"Maria Silva\" --usage-location PT --credentials-out maria.csv"
        })
final class CreateUser implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(
            paramLabel = "USER_PRINCIPAL_NAME",
            description = "The sign-in name, in a verified domain of the customer.")
    private UserPrincipalName name;

    @Option(names = "--display-name", paramLabel = "TEXT", required = true, description = "The name that others see.")
    private String displayName;

    @Option(names = "--first-name", paramLabel = "TEXT", description = "Given name.")
    private Optional<String> firstName = Optional.empty();

    @Option(names = "--last-name", paramLabel = "TEXT", description = "Family name.")
    private Optional<String> lastName = Optional.empty();

    @Option(names = "--usage-location", paramLabel = "COUNTRY", description = "Where licences will be used: PT, US.")
    private Optional<UsageLocation> usageLocation = Optional.empty();

    @Option(names = "--immutable-id", paramLabel = "TEXT", description = "Links to an on-premises identity.")
    private Optional<String> immutableId = Optional.empty();

    @Option(names = "--phone-number", paramLabel = "TEXT", description = "Telephone number.")
    private Optional<String> phoneNumber = Optional.empty();

    @Option(names = "--keep-password", description = "The password need not be changed at the first sign-in.")
    private boolean keepPassword;

    @Mixin
    private PasswordOptions passwords;

    @Mixin
    private DryRunOption dryRun;

    CreateUser(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        Optional<Secret> given = passwords.given(invocation);
        try (Session session = dryRun.open(invocation);
                Handover handover = passwords.handover(invocation, given.isEmpty(), dryRun.isOn())) {
            UserAdministration users = session.directory().users();
            Secret password = given.orElseGet(() -> users.generatePassword(name));
            NewCustomerUser user = new NewCustomerUser(
                    name,
                    displayName,
                    firstName,
                    lastName,
                    usageLocation,
                    immutableId,
                    phoneNumber,
                    new PasswordProfile(Optional.of(password), !keepPassword));
            Done<CustomerUser> done = handover.after(whose, name, password, () -> users.create(whose, user));
            invocation.printer().one(DoneColumns.of(UserColumns.of(whose)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
