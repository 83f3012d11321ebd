package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.JqProblem;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.profile.Profile;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.outcome.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** {@code --dry-run}, which every write takes. */
public final class DryRunOption {
    @Option(names = "--dry-run", description = "Check everything and show what would be done. Send nothing.")
    private boolean dryRun;

    public boolean isOn() {
        return dryRun;
    }

    /** Does a write and prints its effect; an unknown column is refused before anything is sent. */
    public <T> void write(Invocation invocation, Columns<T> columns, Function<PartnerDirectory, Done<T>> write) {
        Columns<Done<T>> done = done(invocation, columns);
        Printer printer = invocation.printer();
        printer.check(done);
        Policy policy = PolicyOptions.usual(invocation);
        try (Session session = open(invocation)) {
            Done<T> result = write.apply(session.directory().under(policy));
            print(invocation, printer, done, result);
        }
        tellWhere(invocation);
    }

    /** The columns of what was written, and what became of it. */
    private <T> Columns<Done<T>> done(Invocation invocation, Columns<T> columns) {
        String directory = invocation.directory();
        return columns.<Done<T>>in(Done::value)
                .plus(
                        Column.field("outcome", done -> EnumFormat.camel(done.outcome())),
                        Column.field("requestId", Done::requestId),
                        Column.field("directory", done -> directory),
                        Column.field("dryRun", done -> Optional.of(true).filter(any -> dryRun)));
    }

    /** What was done is told even where the result cannot be printed. */
    private static <T> void print(Invocation invocation, Printer printer, Columns<Done<T>> columns, Done<T> result) {
        try {
            printer.one(columns, result);
            invocation.console().out().flush();
        } catch (IOException | UncheckedIOException | JqProblem unprinted) {
            invocation.tell("the result could not be printed, but the write was answered: %s%s"
                    .formatted(
                            EnumFormat.camel(result.outcome()),
                            result.requestId()
                                    .map(id -> " (request " + id + ")")
                                    .orElse("")));
            throw unprinted instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : (RuntimeException) unprinted;
        }
    }

    /** Does a write that may give a privileged role. */
    public <T> void grant(
            Invocation invocation,
            ApprovePrivilegedOption approval,
            Columns<T> columns,
            Function<PartnerDirectory, Done<T>> write) {
        Policy policy = PolicyOptions.usual(invocation);
        write(invocation, columns, directory -> approval.with(invocation, this, directory, policy, write));
    }

    /**
     * Makes a change on this machine and says so; a dry run only says what it would be.
     *
     * @param done what is so then: "profile work is the default"
     */
    public void local(Invocation invocation, Runnable change, String done) {
        if (dryRun) {
            invocation.tell("dry run: nothing was changed; it would be: " + done);
        } else {
            change.run();
            invocation.note(done);
        }
    }

    /** Opens the directory; in a dry run its writes are not sent. */
    public Session open(Invocation invocation) {
        return invocation.open(dryRun);
    }

    /** Says after a write where it was: nowhere in a dry run, or in the sandbox. */
    public void tellWhere(Invocation invocation) {
        note(invocation);
        if (!dryRun) {
            tellOfSandbox(invocation);
        }
    }

    /** Says after a write that it was in the sandbox, if it was. */
    public static void tellOfSandbox(Invocation invocation) {
        if (invocation.settings().profile().kind() == Profile.Kind.SANDBOX) {
            invocation.note("sandbox: no real customer was changed");
        }
    }

    /** Prints, in a dry run, that nothing was sent. */
    public void note(Invocation invocation) {
        if (dryRun) {
            invocation.console().err().println("dry run: nothing was sent");
        }
    }
}
