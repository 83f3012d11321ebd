package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.journal.RunCredentials;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.provisioning.guard.Approval;
import dev.partnerdirectory.core.provisioning.guard.Policy;
import dev.partnerdirectory.core.provisioning.report.RunReport;
import java.util.Optional;

/** Does a run, or goes on with it, and tells what became of it. */
final class RunWork {
    /** What is done with a run that stands ready. */
    private interface Deed {
        RunReport with(Provisioning provisioning, Journal journal, RunProgress progress);
    }

    private final Invocation invocation;
    private final Session session;
    private final Provisioning.Options options;

    RunWork(Invocation invocation, Session session, int concurrency) {
        this.invocation = invocation;
        this.session = session;
        this.options = new Provisioning.Options(concurrency);
    }

    int apply(RunFolder run, Policy policy, Optional<Approval> approval) {
        invocation.note("run " + run.id());
        try {
            return work(
                    run,
                    (provisioning, journal, progress) ->
                            provisioning.apply(run.plan(), policy, approval, run.id(), journal, options, progress));
        } finally {
            run.discardIfNotBegun();
        }
    }

    int resume(RunFolder run) {
        return work(
                run, (provisioning, journal, progress) -> provisioning.resume(run.plan(), journal, options, progress));
    }

    /** As {@link #apply}, against a directory that only pretends, in a folder that is discarded. */
    int rehearse(RunFolder run, Policy policy, Optional<Approval> approval) {
        try (Journal journal = run.open()) {
            RunReport report = session.directory()
                    .provisioning(run.secrets(), (customer, user, password) -> {})
                    .apply(run.plan(), policy, approval, run.id(), journal, options, event -> {});
            return new RunView(invocation).tell(run, report);
        } finally {
            run.discard();
        }
    }

    private int work(RunFolder run, Deed deed) {
        RunReport report;
        try (RunCredentials credentials = run.credentials();
                Journal journal = run.open();
                RunProgress progress = new RunProgress(invocation)) {
            try {
                report = deed.with(session.directory().provisioning(run.secrets(), credentials), journal, progress);
            } catch (RuntimeException broken) {
                if (run.isBegun()) {
                    invocation.tell("run %s is not over: \"pdir resume %s\" goes on".formatted(run.id(), run.id()));
                }
                throw broken;
            } finally {
                credentials.file().ifPresent(file -> invocation.tell("generated passwords: " + file));
            }
        }
        int code = new RunView(invocation).tell(run, report);
        if (!report.complete()) {
            invocation.tell("run %s is not over: \"pdir resume %s\" goes on".formatted(run.id(), run.id()));
        }
        return Thread.currentThread().isInterrupted() ? ExitCodes.INTERRUPTED : code;
    }
}
