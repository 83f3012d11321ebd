package dev.partnerdirectory.cli.sandbox;

import picocli.CommandLine.Command;

/** {@code pdir sandbox}. */
@Command(
        name = "sandbox",
        description = "The directory on this machine that needs no account.",
        footer = {"", "Example:", "  pdir sandbox reset --yes"})
public final class SandboxCommand {}
