package dev.partnerdirectory.cli.sandbox;

import picocli.CommandLine.Command;

/** {@code pdir sandbox}. */
@Command(
        name = "sandbox",
        description = "The directory on this machine that needs no account, no network and no set-up.",
        subcommands = {ResetSandbox.class, SeedSandbox.class, ExportSandbox.class, GenerateSandbox.class},
        footer = {"", "Example:", "  pdir sandbox reset --yes"})
public final class SandboxCommand {}
