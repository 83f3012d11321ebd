package dev.partnerdirectory.cli.emulator;

import picocli.CommandLine.Command;

/** {@code pdir emulator}. */
@Command(
        name = "emulator",
        description = "A Partner Center on this machine, for any client that speaks HTTP.",
        subcommands = StartEmulator.class,
        footer = {"", "Example:", "  pdir emulator start --port 8080"})
public final class EmulatorCommand {}
