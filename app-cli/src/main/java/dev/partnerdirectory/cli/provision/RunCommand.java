package dev.partnerdirectory.cli.provision;

import picocli.CommandLine.Command;

/** {@code pdir run}. */
@Command(
        name = "run",
        description = "One provisioning run.",
        footer = {"", "Example:", "  pdir run show last"},
        subcommands = ShowRun.class)
public final class RunCommand {}
