package dev.partnerdirectory.cli.command;

import picocli.CommandLine.Option;

/** {@code --dry-run}, which every write takes. */
public final class DryRunOption {
    @Option(names = "--dry-run", description = "Checks everything and says what would be done; sends nothing.")
    private boolean dryRun;

    public boolean isOn() {
        return dryRun;
    }

    /** Opens the directory, for a rehearsal where that was asked for. */
    public Session open(Invocation invocation) {
        return invocation.open(dryRun);
    }

    /** Says that it was one. */
    public void note(Invocation invocation) {
        if (dryRun) {
            invocation.console().err().println("dry run: nothing was sent");
        }
    }
}
