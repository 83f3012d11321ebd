package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.planning.Undo;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.write.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service behind {@link Provisioning}. */
public record ProvisioningService(DirectoryPorts directory, Settings settings) implements Provisioning {
    private BulkJob begin(Options options) {
        return BulkJob.begin(directory, settings, Operation.UPDATE_USER, options);
    }

    @Override
    public PlanningResult plan(Manifest manifest, Options options) {
        return Planning.provision(begin(options)).plan(manifest);
    }

    @Override
    public RunReport apply(StoredRun run, PasswordSink sink, Options options, RunListener listener) {
        BulkJob job = begin(options);
        job.refuseForbidden(run.plan());
        if (!run.journal().isEmpty()) {
            throw new Conflict(
                    Conflict.Reason.RUN_EXISTS,
                    "the journal holds a run already",
                    ErrorDetails.none().withRemedy("resume that run, or apply the plan as a new one"));
        }
        Drift.refuse(job, run.plan());
        return carryOut(job, run, new RunJournal(run), sink, listener);
    }

    private static RunReport carryOut(
            BulkJob job, StoredRun run, RunJournal journal, PasswordSink sink, RunListener listener) {
        RunPasswords passwords = new RunPasswords(run.secret(), Map.of());
        return new Runner(job, run, journal, new Terms(false, passwords, sink, listener)).run();
    }

    @Override
    public RunReport resume(StoredRun run, PasswordSink sink, Options options, RunListener listener) {
        BulkJob job = begin(options);
        RunJournal journal = RunJournal.begun(run);
        if (journal.state().isComplete()) {
            Runner.forgetSecret(run, sink);
            lookAgain(job, journal);
            return journal.report();
        }
        return carryOut(job, run, journal, sink, listener);
    }

    /** Verifies the changes that could not be seen before. */
    private static void lookAgain(BulkJob job, RunJournal journal) {
        if (journal.state().hasUnseen()) {
            Verification verification = new Verification(job, journal);
            job.each(
                    journal.plan().customers(),
                    part -> {
                        verification.look(part);
                        return part;
                    },
                    any -> {});
        }
    }

    @Override
    public void handOverAgain(StoredRun run, PasswordSink sink) {
        RunJournal journal = RunJournal.begun(run);
        RunPasswords passwords = new RunPasswords(run.secret(), Map.of());
        journal.plan()
                .steps()
                .filter(step -> journal.state().user(step.number()).isPresent())
                .forEach(step -> passwords.handOver(step, sink));
    }

    @Override
    public Plan undo(StoredRun run, Options options) {
        BulkJob job = begin(options);
        RunJournal journal = RunJournal.begun(run);
        RunState state = journal.state();
        List<CustomerPlan> parts = new ArrayList<>();
        job.each(
                journal.plan().customers(),
                part -> new Undo(part, state, job.view(part.customer()), settings.roleCatalog()).plan(),
                parts::add);
        return Plan.of("undo of run " + state.begunWith(journal.plan()).run(), parts);
    }
}
