package dev.partnerdirectory.cli.config;

import picocli.CommandLine.Command;

/** {@code pdir config}. */
@Command(
        name = "config",
        description = {
            "Profiles and settings. Precedence: flag, environment, profile, default.",
            "A secret is never kept, only where it is: env:NAME, file:PATH or command:PROGRAM."
        },
        subcommands = {ShowConfig.class, ListProfiles.class, SetConfig.class, UseProfile.class},
        footer = {"", "Example:", "  pdir config show --origin"})
public final class ConfigCommand {}
