package dev.partnerdirectory.cli.role;

import picocli.CommandLine.Command;

/** {@code pdir role}. */
@Command(
        name = "role",
        description = "Directory roles of a customer.",
        subcommands = {ListRoles.class, ListMembers.class, GrantRole.class, RevokeRole.class},
        footer = {
            "",
            "Example:",
            "  pdir role grant --customer contoso.onmicrosoft.com \"User Administrator\" zoe.angstrom@contoso.onmicrosoft.com"
        })
public final class RoleCommand {}
