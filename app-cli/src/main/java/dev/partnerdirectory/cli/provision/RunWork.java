package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.journal.PasswordsOut;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.core.envelope.Recipient;
import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.report.RunReport;
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

    /** @param makesPeople whether there will be passwords */
    int apply(RunFolder run, boolean makesPeople, Policy policy, Optional<Approval> approval) {
        try {
            run.keepNames(CustomerNames.of(session.directory()));
            if (makesPeople) {
                run.takeCredentials();
            }
            invocation.note("run " + run.id());
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
        run.keepNames(CustomerNames.of(session.directory()));
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
        PasswordsOut passwords = passwords(run);
        RunReport report;
        try {
            report = work(run, deed, passwords);
        } finally {
            passwords.file().ifPresent(file -> invocation.tell("generated passwords: " + file));
        }
        int code = new RunView(invocation).tell(run, report);
        if (report.complete()) {
            run.leaveCredentials();
        } else {
            invocation.tell("run %s is not over: \"pdir resume %s\" goes on".formatted(run.id(), run.id()));
        }
        return Thread.currentThread().isInterrupted() ? ExitCodes.INTERRUPTED : code;
    }

    private RunReport work(RunFolder run, Deed deed, PasswordsOut passwords) {
        try (Journal journal = run.open();
                passwords;
                RunProgress progress = new RunProgress(invocation)) {
            Provisioning provisioning = session.directory().provisioning(run.secrets(passwords::complete), passwords);
            try {
                return deed.with(provisioning, journal, progress);
            } catch (RuntimeException broken) {
                if (run.isBegun()) {
                    invocation.tell("run %s is not over: \"pdir resume %s\" goes on".formatted(run.id(), run.id()));
                }
                throw broken;
            }
        }
    }

    /** To where, and for whom, the run was told to hand them over when it began. */
    private static PasswordsOut passwords(RunFolder run) {
        return run.recipient()
                .map(pem -> Recipient.parse(pem, run.about().begun()))
                .<PasswordsOut>map(recipient -> new SealedPasswords(run, recipient))
                .orElseGet(run::credentials);
    }
}
