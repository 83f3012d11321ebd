package dev.partnerdirectory.cli.user;

import picocli.CommandLine.Command;

/** {@code pdir user}. */
@Command(
        name = "user",
        description = "Users of a customer.",
        subcommands = {
            ListUsers.class,
            GetUser.class,
            CreateUser.class,
            UpdateUser.class,
            DeleteUser.class,
            RestoreUser.class,
            ResetPassword.class,
            ListRolesOfUser.class
        },
        footer = {"", "Example:", "  pdir user list --customer contoso.onmicrosoft.com --output csv"})
public final class UserCommand {}
