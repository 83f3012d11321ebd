package dev.partnerdirectory.cli.partnerrole;

import picocli.CommandLine.Command;

/** {@code pdir partner-role}. */
@Command(
        name = "partner-role",
        description = "Roles of the partner's own account.",
        subcommands = {
            ListPartnerRoles.class,
            ListPartnerRoleMembers.class,
            GrantPartnerRole.class,
            RevokePartnerRole.class
        },
        footer = {"", "Example:", "  pdir partner-role members \"Admin agents\""})
public final class PartnerRoleCommand {}
