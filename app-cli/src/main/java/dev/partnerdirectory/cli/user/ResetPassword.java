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
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.UserAdministration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset-password",
        description = "Sets a new, temporary password.",
        footer = {
            "",
            "Example:",
            "  pdir user reset-password --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com --credentials-out reset.csv"
        })
final class ResetPassword implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Option(names = "--force-change", description = "Sets none: the present one must be changed at the next sign-in.")
    private boolean forceChange;

    @Option(names = "--keep-password", description = "The new one need not be changed at the next sign-in.")
    private boolean keepPassword;

    @Mixin
    private PasswordOptions passwords;

    @Mixin
    private DryRunOption dryRun;

    ResetPassword(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        Optional<Secret> given = passwords.given(invocation);
        boolean generated = given.isEmpty() && !forceChange;
        try (Session session = dryRun.open(invocation);
                Handover handover = passwords.handover(invocation, generated, dryRun.isOn())) {
            UserAdministration users = session.directory().users();
            CustomerUser found = users.get(whose, user);
            Optional<Secret> password =
                    generated ? Optional.of(users.generatePassword(found.userPrincipalName())) : given;
            PasswordProfile profile = new PasswordProfile(password, forceChange || !keepPassword);
            Done<CustomerUser> done = handover.after(
                    whose, found.userPrincipalName(), password, () -> users.resetPassword(whose, found.id(), profile));
            invocation.printer().one(DoneColumns.of(UserColumns.of(whose)), done);
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }
}
