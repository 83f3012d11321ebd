package dev.partnerdirectory.cli.auth;

import picocli.CommandLine.Command;

/** {@code pdir auth}. */
@Command(
        name = "auth",
        description = {
            "Signing in to Partner Center, for profiles of kind rest.",
            "A profile that has accessToken or refreshToken set uses that; any other one what login stored."
        },
        subcommands = {LogIn.class, ShowStatus.class, LogOut.class},
        footer = {"", "Example:", "  pdir auth status"})
public final class AuthCommand {}
