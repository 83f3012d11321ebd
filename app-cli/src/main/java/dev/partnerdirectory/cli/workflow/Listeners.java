package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.command.Handover;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.port.out.DirectoryEvent.WorkflowFinished;
import dev.partnerdirectory.core.port.out.DirectoryListener;

/** Who listens to a workflow: the progress bar, and whoever hands passwords over as soon as they hold. Stateless. */
final class Listeners {
    private Listeners() {}

    /** A bar where there is a terminal to draw it on. */
    static Progress bar(Invocation invocation) {
        boolean shown = invocation.console().terminal().err() && !invocation.isQuiet();
        return new Progress(invocation.console().err(), invocation.clock(), shown);
    }

    static DirectoryListener both(Progress progress, Handover handover) {
        return event -> {
            if (event instanceof WorkflowFinished finished) {
                finished.result()
                        .newPassword()
                        .ifPresent(password -> handover.give(
                                finished.result().customer(), finished.result().user(), password));
            }
            progress.on(event);
        };
    }
}
