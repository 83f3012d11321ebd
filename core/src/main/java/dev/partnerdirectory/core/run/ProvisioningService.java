package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.Undo;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The service behind {@link Provisioning}. */
public final class ProvisioningService implements Provisioning {
    private final Runner.World world;
    private final Validation validation;

    public ProvisioningService(DirectoryPorts directory, Settings settings, ThreadFactory threads) {
        this.world = new Runner.World(directory, settings, threads);
        this.validation = new Validation(settings.validator());
    }

    @Override
    public PlanningResult plan(Manifest manifest, Options options) {
        return plan(manifest, options, PlanningTerms.provision());
    }

    PlanningResult plan(Manifest manifest, Options told, PlanningTerms terms) {
        Options options = allowed(told);
        return new Planning(world.paced(options), world.settings(), world.readers(options), terms).plan(manifest);
    }

    /** The options, validated, with the share of each quota limited by the policy. */
    private Options allowed(Options told) {
        validation.check(Operation.UPDATE_USER, "options", told);
        return told.within(world.settings().policy());
    }

    @Override
    public RunReport apply(StoredRun run, PasswordSink sink, Options told, RunListener listener) {
        Options options = allowed(told);
        Plan plan = run.plan();
        refuseForbidden(plan);
        if (!run.journal().isEmpty()) {
            throw new Conflict(
                    Conflict.Reason.RUN_EXISTS,
                    "the journal holds a run already",
                    ErrorDetails.none().withRemedy("resume that run, or apply the plan as a new one"));
        }
        refuseDrift(plan, options);
        boolean lastHolderStays = world.settings().policy().lastHolderStays();
        return begin(run, plan, new RunJournal(run.journal()), terms(run, lastHolderStays, sink, options, listener));
    }

    void refuseForbidden(Plan plan) {
        Settings settings = world.settings();
        GuardRails.Verdict verdict = GuardRails.check(plan, settings.policy(), settings.roleCatalog());
        if (!verdict.violations().isEmpty()) {
            throw verdict.refusal(ErrorDetails.none());
        }
    }

    private static Terms terms(
            StoredRun run, boolean lastHolderStays, PasswordSink sink, Options options, RunListener listener) {
        PasswordSource passwords = new DerivedPasswords(run.secret());
        return new Terms(lastHolderStays, false, passwords, sink, options, listener);
    }

    /** Reads all preconditions of the plan again before the first write. */
    private void refuseDrift(Plan plan, Options options) {
        DirectoryPorts paced = world.paced(options);
        Drift drift = new Drift();
        world.readers(options)
                .each(
                        plan.customers(),
                        part -> Drift.of(part, CustomerView.ofSome(session(paced), part.customer(), part.people())),
                        drift::add);
        drift.refuse();
    }

    private DirectorySession session(DirectoryPorts directory) {
        return DirectorySession.begin(directory, world.settings());
    }

    @Override
    public RunReport resume(StoredRun run, PasswordSink sink, Options told, RunListener listener) {
        Options options = allowed(told);
        Plan plan = run.plan();
        RunJournal journal = new RunJournal(run.journal());
        JournalEntry.Begun begun = journal.state().begunWith(plan);
        if (journal.state().isComplete()) {
            forgetSecret(run, sink);
            lookAgain(plan, journal, options);
            return RunReport.of(plan, journal.state());
        }
        return begin(run, plan, journal, terms(run, begun.lastHolderStays(), sink, options, listener));
    }

    /** Verifies the changes that could not be seen before. */
    private void lookAgain(Plan plan, RunJournal journal, Options options) {
        if (journal.state().hasUnseen()) {
            Verification verification = new Verification(world.paced(options), world.settings(), journal);
            world.readers(options)
                    .each(
                            plan.customers(),
                            part -> {
                                verification.look(part);
                                return part;
                            },
                            any -> {});
        }
    }

    private Instant now() {
        return world.settings().clock().instant();
    }

    /**
     * @throws IllegalStateException in a dry run, because it cannot be distinguished from the plan; show the plan
     *     instead
     */
    RunReport begin(StoredRun run, Plan plan, RunJournal journal, Terms terms) {
        if (world.settings().dryRun()) {
            throw new IllegalStateException("a dry run begins no run: its plan says what would be done");
        }
        Runner runner = new Runner(world, plan, journal, terms);
        journal.append(new JournalEntry.Begun(run.info().id(), plan.summary().seal(), terms.lastHolderStays(), now()));
        runner.run();
        RunReport report = RunReport.of(plan, journal.state());
        journal.append(new JournalEntry.Ended(report.isComplete(), now()));
        if (report.isComplete()) {
            forgetSecret(run, terms.sink());
        }
        return report;
    }

    private static void forgetSecret(StoredRun run, PasswordSink sink) {
        if (run.hasSecret()) {
            sink.complete();
            run.forgetSecret();
        }
    }

    @Override
    public void handOverAgain(StoredRun run, PasswordSink sink) {
        Plan plan = run.plan();
        RunState state = new RunJournal(run.journal()).state();
        state.begunWith(plan);
        DerivedPasswords passwords = new DerivedPasswords(run.secret());
        plan.steps().filter(step -> state.user(step.number()).isPresent()).forEach(step -> {
            UserPrincipalName name = step.change().person().name();
            sink.handOver(step.customer(), name, passwords.of(step.customer(), name));
        });
    }

    @Override
    public Plan undo(StoredRun run, Options told) {
        Options options = allowed(told);
        Plan done = run.plan();
        RunState state = new RunJournal(run.journal()).state();
        String origin = "undo of run " + state.begunWith(done).run();
        DirectoryPorts paced = world.paced(options);
        List<CustomerPlan> parts = new ArrayList<>();
        world.readers(options)
                .each(
                        done.customers(),
                        part -> new Undo(
                                        part,
                                        state,
                                        CustomerView.ofAll(session(paced), part.customer()),
                                        world.settings().roleCatalog())
                                .plan(),
                        parts::add);
        return Plan.of(origin, parts);
    }
}
