package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.columns.RoleColumns;
import dev.partnerdirectory.cli.command.ApprovePrivilegedOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir partner-role}. */
@Command(
        name = "partner-role",
        addMethodSubcommands = false,
        description = "Roles of the partner's own account.",
        footer = "  pdir partner-role members \"Admin agents\"")
public record PartnerRoleCommands(Invocation invocation) {
    @Command(
            aliases = "ls",
            description = "Lists the roles of the partner's own account.",
            footer = "  pdir partner-role list")
    void list(@Mixin ListOptions rows) {
        rows.print(invocation, RoleColumns.PARTNER_ROLE, directory -> directory.partnerRoles().list().stream());
    }

    @Command(
            description = "Lists the members of a role of the partner's own account.",
            footer = "  pdir partner-role members \"Admin agents\"")
    void members(
            @Parameters(paramLabel = "ROLE", description = ParameterHelp.PARTNER_ROLE) RoleRef role,
            @Mixin ListOptions rows) {
        rows.print(
                invocation,
                RoleColumns.MEMBER,
                directory -> directory
                        .partnerRoles()
                        .members(role, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME))
                        .peek(new MalformedNames(invocation)::look));
    }

    @Command(
            aliases = "add",
            description = "Grants a role of the partner's own account. It is no error if the user has it already.",
            footer = "  pdir partner-role grant \"Helpdesk agents\" avery.howard@wingtip.onmicrosoft.com"
                    + " --approve-privileged")
    void grant(
            @Parameters(paramLabel = "ROLE", description = ParameterHelp.PARTNER_ROLE) RoleRef role,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Mixin NewMemberOptions member,
            @Option(
                            names = "--strict",
                            description = "Fail if the user has the role already. Needs the user's id and names.")
                    boolean strict,
            @Mixin ApprovePrivilegedOption approval,
            @Mixin DryRunOption dryRun) {
        dryRun.grant(invocation, approval, RoleColumns.MEMBER, directory -> {
            PartnerRoleAdministration roles = directory.partnerRoles();
            return strict
                    ? roles.add(role, member.required(user))
                    : member.given(user)
                            .map(given -> roles.grant(role, given))
                            .orElseGet(() -> roles.grant(role, user));
        });
    }

    @Command(
            aliases = "rm",
            description = "Revokes a role of the partner's own account. It is no error if the user does not have it.",
            footer = "  pdir partner-role revoke \"Helpdesk agents\" avery.howard@wingtip.onmicrosoft.com --yes")
    void revoke(
            @Parameters(paramLabel = "ROLE", description = ParameterHelp.PARTNER_ROLE) RoleRef role,
            @Parameters(paramLabel = "USER", description = ParameterHelp.USER) UserRef user,
            @Option(names = "--strict", description = "Fail if the user does not have the role.") boolean strict,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun) {
        yes.consent(invocation, dryRun, "take '%s' of the partner's own account from %s".formatted(role, user));
        dryRun.write(
                invocation,
                RoleColumns.ended(role),
                directory -> strict
                        ? directory.partnerRoles().remove(role, user)
                        : directory.partnerRoles().revoke(role, user));
    }
}
