package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Handover;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.files.run.CredentialsFile;
import dev.partnerdirectory.files.run.PasswordFile;
import dev.partnerdirectory.files.seal.AgeRecipients;
import dev.partnerdirectory.files.seal.SealedPasswords;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Applies or resumes a run, and shows its outcome. */
final class RunWork {
    /** The work on an open run: apply or resume. */
    private interface Deed {
        RunReport with(StoredRun run, PasswordSink sink, RunListener listener);
    }

    private final Invocation invocation;
    private final Provisioning provisioning;
    private final Provisioning.Options options;

    RunWork(Invocation invocation, PartnerDirectory directory, Provisioning.Options options) {
        this.invocation = invocation;
        this.provisioning = directory.provisioning();
        this.options = options;
    }

    /**
     * Applies a plan as a new run.
     *
     * @param credentials where its passwords go; else to a file of the run's name in the folder for credentials
     * @param sealedFor   whom they are encrypted for: public keys of age, one a line
     */
    int apply(Plan plan, Optional<Path> credentials, Optional<String> sealedFor) {
        Runs runs = RunParameter.runs(invocation);
        RunId id = RequestIds.random().nextRunId();
        String name = "passwords-" + id + ".csv" + (sealedFor.isPresent() ? ".age" : "");
        Path passwords = credentials
                .orElseGet(() -> invocation.folders().credentials().resolve(name))
                .toAbsolutePath();
        RunLabels labels = new RunLabels(
                invocation.directory(), RunLabels.directory(invocation), Optional.of(passwords), sealedFor);
        RunInfo info = runs.create(id, plan, labels.toMap());
        try {
            if (plan.summary().countsByKind().containsKey(Change.Kind.CREATE_USER)) {
                Handover.reserve(passwords);
            }
            invocation.note("run " + info.id());
            return work(runs, info, (run, sink, listener) -> provisioning.apply(run, sink, options, listener));
        } finally {
            discardIfNotBegun(runs, info);
        }
    }

    /** Deletes a run whose journal is empty: nothing was sent. */
    private void discardIfNotBegun(Runs runs, RunInfo info) {
        boolean begun;
        try (StoredRun run = runs.look(info.id())) {
            begun = !run.journal().isEmpty();
        }
        if (!begun) {
            invocation.note("run %s sent nothing and was removed".formatted(info.id()));
            release(info);
            runs.delete(info.id());
        }
    }

    private static void release(RunInfo info) {
        RunLabels.of(info).credentials().ifPresent(PasswordFile::release);
    }

    int resume(Runs runs, RunInfo info) {
        return work(runs, info, (run, sink, listener) -> provisioning.resume(run, sink, options, listener));
    }

    private int work(Runs runs, RunInfo info, Deed deed) {
        RowView view = new RowView(invocation, false);
        RunReport report = report(runs, info, deed, view);
        if (report.isComplete()) {
            release(info);
        }
        return tell(report, view);
    }

    private RunReport report(Runs runs, RunInfo info, Deed deed, RowView view) {
        try (StoredRun run = runs.open(info.id())) {
            try {
                return report(run, deed, view);
            } catch (RuntimeException broken) {
                if (!run.journal().isEmpty()) {
                    tellWhatWasDone(run, view, broken);
                }
                throw broken;
            }
        }
    }

    private RunReport report(StoredRun run, Deed deed, RowView view) {
        CredentialsFile passwords = passwords(run);
        try (passwords;
                ProgressBar progress = new ProgressBar(invocation)) {
            return deed.with(run, passwords, view.streaming(progress));
        } finally {
            if (passwords.isWritten()) {
                invocation.tell("generated passwords: " + passwords.path());
            }
        }
    }

    /** Where a run's passwords go, as it was told when it began. */
    private CredentialsFile passwords(StoredRun run) {
        RunLabels labels = RunLabels.of(run.info());
        Path file = labels.credentials().orElseThrow();
        return labels.recipients()
                .<CredentialsFile>map(keys -> new SealedPasswords(
                        sink -> provisioning.handOverAgain(run, sink), AgeRecipients.parse(keys), file))
                .orElseGet(() -> new PasswordFile(file));
    }

    private void tellWhatWasDone(StoredRun run, RowView view, RuntimeException broken) {
        try {
            tell(run.report(), view);
        } catch (InvalidRequest | UncheckedIOException unreadable) {
            broken.addSuppressed(unreadable);
            tellHowToGoOn(run.info().id());
        }
    }

    private int tell(RunReport report, RowView view) {
        int code = view.tell(report.rows().map(RowReport::of));
        DryRunOption.tellOfSandbox(invocation);
        if (!report.isComplete()) {
            tellHowToGoOn(report.run());
        }
        tellDigest(invocation, report);
        return code;
    }

    /** Prints the digest as the last line. A copy of it shows later whether the journal was changed. */
    static void tellDigest(Invocation invocation, RunReport report) {
        invocation.note("journal digest " + report.journalDigest());
    }

    private void tellHowToGoOn(RunId run) {
        invocation.tell("run %s is not complete. To continue it: pdir resume %s".formatted(run, run));
    }
}
