package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.ApprovePrivilegedOption;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir role}. */
@Command(
        name = "role",
        addMethodSubcommands = false,
        description = "Directory roles of a customer.",
        footer = "  pdir role grant --customer contoso.onmicrosoft.com \"Reports Reader\""
                + " zoe.angstrom@contoso.onmicrosoft.com")
public record RoleCommands(Invocation invocation) {
    @Command(
            aliases = "ls",
            description = "Lists the directory roles of a customer.",
            footer = "  pdir role list --customer contoso.onmicrosoft.com")
    void list(@Mixin CustomerOption customer, @Mixin ListOptions rows) {
        CustomerRef whose = customer.get(invocation);
        rows.print(invocation, RoleColumns.ROLE, directory -> directory.roles().list(whose).stream());
    }

    @Command(
            description = "Lists the members of a directory role.",
            footer = "  pdir role members --customer contoso.onmicrosoft.com \"Global Administrator\"")
    void members(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "ROLE", description = ParameterHelp.ROLE) RoleRef role,
            @Mixin ListOptions rows) {
        CustomerRef whose = customer.get(invocation);
        rows.print(
                invocation,
                RoleColumns.members(whose, role),
                directory -> directory.roles().members(whose, role).peek(new MalformedNames(invocation)::look));
    }

    @Command(
            aliases = "add",
            description = "Grants a directory role. It is no error if the user has the role already.",
            footer = "  pdir role grant --customer contoso.onmicrosoft.com \"Reports Reader\""
                    + " zoe.angstrom@contoso.onmicrosoft.com")
    void grant(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "ROLE", description = ParameterHelp.ROLE) RoleRef role,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Option(names = "--strict", description = "Fail if the user has the role already.") boolean strict,
            @Mixin ApprovePrivilegedOption approval,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        dryRun.grant(
                invocation,
                approval,
                RoleColumns.MEMBER,
                directory -> strict
                        ? directory.roles().add(whose, role, user)
                        : directory.roles().grant(whose, role, user));
    }

    @Command(
            aliases = "rm",
            description = "Revokes a directory role. It is no error if the user does not have the role.",
            footer = "  pdir role revoke --customer contoso.onmicrosoft.com \"Reports Reader\""
                    + " zoe.angstrom@contoso.onmicrosoft.com --yes")
    void revoke(
            @Mixin CustomerOption customer,
            @Parameters(paramLabel = "ROLE", description = ParameterHelp.ROLE) RoleRef role,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Option(names = "--strict", description = "Fail if the user does not have the role.") boolean strict,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun) {
        CustomerRef whose = customer.get(invocation);
        yes.consent(invocation, dryRun, "take '%s' from %s of %s".formatted(role, user, whose));
        dryRun.write(
                invocation,
                RoleColumns.ended(role),
                directory -> strict
                        ? directory.roles().remove(whose, role, user)
                        : directory.roles().revoke(whose, role, user));
    }
}
