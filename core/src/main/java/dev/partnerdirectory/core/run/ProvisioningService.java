package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.journal.JournalIndex;
import dev.partnerdirectory.core.journal.RunJournal;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.RowFault;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.CustomerView;
import dev.partnerdirectory.core.plan.PlanReader;
import dev.partnerdirectory.core.plan.PlanSink;
import dev.partnerdirectory.core.plan.PlanSource;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.plan.PlanWriter;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.PasswordHandOver;
import dev.partnerdirectory.core.port.out.RunSecrets;
import dev.partnerdirectory.core.rate.RateLimitedPorts;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** {@link Provisioning}. */
public final class ProvisioningService implements Provisioning {
    private final Run.World world;
    private final Validation validation;

    public ProvisioningService(
            DirectoryPorts directory,
            Settings settings,
            RunSecrets secrets,
            PasswordHandOver handOver,
            ThreadFactory threads) {
        this.world = new Run.World(directory, settings, secrets, handOver, threads);
        this.validation = new Validation(settings.validator());
    }

    @Override
    public long check(Manifest manifest, Options options, Consumer<RowFault> faults) {
        return planning(options).check(manifest, faults);
    }

    @Override
    public PlanSummary plan(Manifest manifest, Options options, PlanSink sink, Consumer<CustomerPlan> sections) {
        return planning(options).plan(manifest, sink, sections);
    }

    private Planning planning(Options options) {
        check(options);
        return new Planning(paced(options), world.settings(), readers(options));
    }

    private void check(Options options) {
        validation.check(Operation.UPDATE_USER, "options", options);
    }

    private DirectoryPorts paced(Options options) {
        Settings settings = world.settings();
        return RateLimitedPorts.over(
                world.directory(), settings.rateLimits().apply(options.share()), settings.clock(), settings.sleeper());
    }

    private InOrder readers(Options options) {
        return new InOrder(world.threads(), options.concurrency());
    }

    @Override
    public PlanSummary read(PlanSource plan, Consumer<CustomerPlan> sections) {
        return PlanReader.read(plan, sections);
    }

    @Override
    public List<Violation> violations(PlanSource plan, Policy policy, Optional<Approval> approval) {
        GuardRails rails = new GuardRails(policy, world.settings().roleCatalog());
        return rails.violations(PlanReader.read(plan, rails::look), approval);
    }

    @Override
    public RunReport apply(
            PlanSource plan,
            Policy policy,
            Optional<Approval> approval,
            RunId run,
            Journal journal,
            Options options,
            RunListener listener) {
        check(options);
        GuardRails rails = new GuardRails(policy, world.settings().roleCatalog());
        PlanSummary summary = PlanReader.read(plan, rails::look);
        List<Violation> violations = rails.violations(summary, approval);
        if (!violations.isEmpty()) {
            throw new GuardRail(violations, ErrorDetails.none().withRemedy("change the manifest, or the policy"));
        }
        RunJournal written = RunJournal.open(journal);
        if (written.index().begun().isPresent()) {
            throw new Conflict(
                    Conflict.Reason.RUN_EXISTS,
                    "the journal holds a run already",
                    ErrorDetails.none().withRemedy("resume that run, or apply the plan with a new journal"));
        }
        refuseDrift(plan, options);
        Entry.Begun begun = new Entry.Begun(run, summary.seal(), policy.lastHolderStays(), now());
        return go(plan, summary, begun, written, journal, options, listener);
    }

    /** Before the first write, everything the plan rests upon is read again. */
    private void refuseDrift(PlanSource plan, Options options) {
        DirectoryPorts paced = paced(options);
        Drift drift = new Drift();
        try (PlanReader.Sections sections = PlanReader.open(plan)) {
            readers(options).each(sections, section -> Drift.of(section, view(paced, section)), drift::add);
        }
        drift.refuse();
    }

    private CustomerView view(DirectoryPorts directory, CustomerPlan section) {
        return new CustomerView(DirectorySession.begin(directory, world.settings()), section.customer());
    }

    @Override
    public RunReport resume(PlanSource plan, Journal journal, Options options, RunListener listener) {
        check(options);
        PlanSummary summary = PlanReader.read(plan, any -> {});
        RunJournal written = RunJournal.open(journal);
        Entry.Begun begun = begun(written.index(), summary);
        if (written.index().isComplete()) {
            world.secrets().forget(begun.run());
            lookAgain(plan, written, options, listener);
            return report(plan, journal, any -> {});
        }
        Entry.Begun again = new Entry.Begun(begun.run(), begun.planSeal(), begun.lastHolderStays(), now());
        return go(plan, summary, again, written, journal, options, listener);
    }

    /** At what was done and could not be seen then. */
    private void lookAgain(PlanSource plan, RunJournal written, Options options, RunListener listener) {
        if (!written.index().hasUnseen()) {
            return;
        }
        SecondLook look = new SecondLook(new Verification(paced(options), world.settings()), written.index());
        try (PlanReader.Sections sections = PlanReader.open(plan)) {
            readers(options)
                    .each(
                            sections,
                            look::at,
                            seen -> seen.ifPresent(unseen -> {
                                written.append(new Entry.Verified(unseen.customer(), unseen.steps(), now()));
                                listener.on(new RunEvent.CustomerVerified(
                                        unseen.customer(), unseen.steps().size()));
                            }));
        }
    }

    private Instant now() {
        return world.settings().clock().instant();
    }

    private static Entry.Begun begun(JournalIndex journal, PlanSummary plan) {
        Entry.Begun begun = journal.begun()
                .orElseThrow(() -> new InvalidRequest(
                        "journal", "holds no run yet", ErrorDetails.none().withRemedy("apply the plan")));
        if (!begun.planSeal().equals(plan.seal())) {
            throw new InvalidRequest(
                    "plan", "is not the one that run %s was begun with".formatted(begun.run()), ErrorDetails.none());
        }
        return begun;
    }

    private RunReport go(
            PlanSource plan,
            PlanSummary summary,
            Entry.Begun begun,
            RunJournal written,
            Journal journal,
            Options options,
            RunListener listener) {
        new Run(world, begun, written, summary.steps(), options, listener).go(plan);
        RunReport report = report(plan, journal, any -> {});
        written.append(new Entry.Ended(report.complete(), now()));
        if (report.complete()) {
            world.secrets().forget(begun.run());
        }
        return report;
    }

    @Override
    public RunReport report(PlanSource plan, Journal journal, Consumer<RowResult> rows) {
        JournalIndex index = RunJournal.read(journal);
        Map<Result, Long> steps = new EnumMap<>(Result.class);
        Map<Result, Long> ofRows = new EnumMap<>(Result.class);
        boolean[] complete = {true};
        PlanSummary summary = PlanReader.read(plan, section -> {
            for (RowResult row : Results.rows(section, index)) {
                row.steps().forEach(step -> steps.merge(step.result(), 1L, Long::sum));
                ofRows.merge(row.result(), 1L, Long::sum);
                rows.accept(row);
            }
            complete[0] &= Results.isComplete(section, index);
        });
        return new RunReport(begun(index, summary).run(), summary.digest(), complete[0], steps, ofRows);
    }

    @Override
    public void passwords(PlanSource plan, Journal journal, PasswordHandOver to) {
        JournalIndex index = RunJournal.read(journal);
        RunId run = begun(index, PlanReader.read(plan, any -> {})).run();
        DerivedPasswords passwords = new DerivedPasswords(world.secrets().of(run));
        PlanReader.read(
                plan,
                section -> section.steps().stream()
                        .filter(step -> index.user(step.number()).isPresent())
                        .forEach(step -> {
                            UserPrincipalName name = step.change().person().name();
                            to.handOver(step.customer(), name, passwords.of(step.customer(), name));
                        }));
    }

    @Override
    public PlanSummary undo(
            PlanSource plan, Journal journal, Options options, PlanSink sink, Consumer<CustomerPlan> sections) {
        check(options);
        JournalIndex index = RunJournal.read(journal);
        PlanSummary undone = PlanReader.read(plan, any -> {});
        RunId run = begun(index, undone).run();
        DirectoryPorts paced = paced(options);
        PlanWriter writer = new PlanWriter(sink, sections, "undo");
        try (PlanReader.Sections all = PlanReader.open(plan)) {
            readers(options)
                    .each(
                            all,
                            section -> new Undo(
                                            section,
                                            index,
                                            view(paced, section),
                                            world.settings().roleCatalog())
                                    .plan(),
                            writer::add);
        }
        return writer.end(run + " " + undone.digest());
    }
}
