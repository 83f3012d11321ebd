package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.columns.UserColumns;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Handover;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.PasswordOptions;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.port.in.UserAdministration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir user}. */
@Command(
        name = "user",
        addMethodSubcommands = false,
        description = "Users of a customer.",
        footer = "  pdir user list --customer contoso.onmicrosoft.com --output csv")
public record UserCommands(Invocation invocation) {
    @Command(
            aliases = "ls",
            description = "Lists the users of a customer.",
            footer = "  pdir user list --customer contoso.onmicrosoft.com")
    void list(
            @Mixin CustomerOption customer,
            @Option(names = "--deleted", description = "List deleted users, who can be restored.") boolean deleted,
            @Option(
                            names = "--with",
                            paramLabel = "WHAT",
                            split = ",",
                            description =
                                    "Show what each user holds too: roles, licenses or both, separated by a comma.")
                    @Nullable
                    Set<UserAdministration.Holding> with,
            @Mixin ListOptions rows) {
        CustomerRef whose = customer.get(invocation);
        if (with != null) {
            if (deleted) {
                throw new UsageProblem("--with cannot be combined with --deleted");
            }
            rows.print(
                    invocation,
                    UserColumns.with(whose, with),
                    directory -> directory
                            .users()
                            .listWith(whose, with)
                            .peek(holder -> new MalformedNames(invocation).look(holder.user())));
            return;
        }
        UserListing listing = deleted ? UserListing.deleted() : UserListing.active();
        rows.print(
                invocation,
                UserColumns.of(whose),
                directory -> directory.users().list(whose, listing).peek(new MalformedNames(invocation)::look));
    }

    @Command(
            aliases = "show",
            description = "Shows one user.",
            footer = "  pdir user get --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com")
    void get(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user) {
        CustomerRef whose = customer.get(invocation);
        invocation.one(UserColumns.of(whose), directory -> directory.users().get(whose, user));
    }

    @Command(
            aliases = "add",
            description = "Creates a user with a temporary password.",
            footer =
                    "  pdir user create maria.silva@contoso.onmicrosoft.com --customer contoso.onmicrosoft.com --display-name \"Maria Silva\" --usage-location PT --credentials-out maria.csv")
    void create(
            @Mixin CustomerOption customer,
            @Parameters(
                            paramLabel = "USER_PRINCIPAL_NAME",
                            description = "The sign-in name, in a verified domain of the customer.")
                    UserPrincipalName name,
            @Mixin NewUserOptions options,
            @Mixin PasswordOptions passwords,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        Optional<Secret> given = passwords.given(invocation);
        try (Handover handover = passwords.handover(invocation, given.isEmpty(), dryRun.isOn())) {
            dryRun.write(invocation, UserColumns.of(whose), directory -> {
                Secret password = given.orElseGet(() -> directory.users().generatePassword(name));
                return handover.after(
                        whose,
                        () -> Optional.of(new Handover.NewPassword(name, password)),
                        () -> directory.users().create(whose, options.user(name, password)));
            });
        }
    }

    @Command(
            description = "Changes fields of a user. Only fields that differ are sent.",
            footer =
                    "  pdir user update --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com --display-name \"Zoe Angstrom\"")
    void update(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Mixin UserChangeOptions options,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        UserChanges changes = options.changes();
        if (changes.isEmpty()) {
            throw new UsageProblem("nothing to change: name a field, such as --display-name");
        }
        dryRun.write(
                invocation,
                UserColumns.of(whose),
                directory -> directory.users().update(whose, user, changes));
    }

    @Command(
            aliases = "rm",
            description = "Deletes a user. The user can be restored for 30 days.",
            footer = "  pdir user delete --customer contoso.onmicrosoft.com scanner@contoso.onmicrosoft.com --yes")
    void delete(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        yes.consent(invocation, dryRun, "delete %s of %s".formatted(user, whose));
        dryRun.write(
                invocation,
                UserColumns.of(whose),
                directory -> directory.users().delete(whose, user));
    }

    @Command(
            description = "Restores a deleted user, with roles and licences.",
            footer = "  pdir user restore --customer contoso.onmicrosoft.com scanner@contoso.onmicrosoft.com")
    void restore(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Option(
                            names = "--user-principal-name",
                            paramLabel = "NAME",
                            description = "A new sign-in name, if somebody else has the old one now.")
                    @Nullable
                    UserPrincipalName name,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        dryRun.write(
                invocation,
                UserColumns.of(whose),
                directory -> name == null
                        ? directory.users().restore(whose, user)
                        : directory.users().restore(whose, user, name));
    }

    @Command(
            name = "reset-password",
            description = "Sets a new temporary password.",
            footer =
                    "  pdir user reset-password --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com --credentials-out reset.csv")
    void resetPassword(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Option(
                            names = "--force-change",
                            description = "Set no password; the user must change the current one at the next sign-in.")
                    boolean forceChange,
            @Option(
                            names = "--keep-password",
                            description = "The user need not change the new password at the next sign-in.")
                    boolean keepPassword,
            @Mixin PasswordOptions passwords,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        Optional<Secret> given = passwords.given(invocation);
        boolean generated = given.isEmpty() && !forceChange;
        try (Handover handover = passwords.handover(invocation, generated, dryRun.isOn())) {
            AtomicReference<Optional<Handover.NewPassword>> made = new AtomicReference<>(Optional.empty());
            dryRun.write(invocation, UserColumns.of(whose), directory -> {
                Function<CustomerUser, PasswordProfile> maker = found -> {
                    UserPrincipalName name = found.userPrincipalName();
                    Optional<Secret> password =
                            generated ? Optional.of(directory.users().generatePassword(name)) : given;
                    made.set(password.map(some -> new Handover.NewPassword(name, some)));
                    return new PasswordProfile(password, forceChange || !keepPassword);
                };
                return handover.after(whose, made::get, () -> directory.users().resetPassword(whose, user, maker));
            });
        }
    }

    @Command(
            description = "Lists the directory roles of a user.",
            footer = "  pdir user roles --customer contoso.onmicrosoft.com zoe.angstrom@contoso.onmicrosoft.com")
    void roles(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Mixin ListOptions rows) {
        CustomerRef whose = customer.get(invocation);
        rows.print(invocation, RoleColumns.ROLE, directory -> directory.roles().ofUser(whose, user).stream());
    }
}
