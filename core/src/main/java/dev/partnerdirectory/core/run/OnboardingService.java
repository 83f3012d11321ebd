package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.memory.InMemoryRuns;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.port.in.Offboarding;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service behind {@link Onboarding} and {@link Offboarding}. It makes a plan and applies it at once. The run is
 * kept in memory.
 */
public record OnboardingService(DirectoryPorts directory, Settings settings) implements Onboarding, Offboarding {
    @Override
    public Onboarding.Report onboard(Manifest people, Options options, PasswordSink sink, RunListener listener) {
        settings.validation().check(Operation.CREATE_USER, "options", options);
        BulkJob job = BulkJob.begin(directory, settings, Operation.CREATE_USER, options.pace());
        PlanningResult planned = Planning.onboard(job, options.keepGoing()).plan(people);
        Plan plan = planned.orThrow();
        List<Violation> leftOut = planned.faults();
        return carryOut(job, plan, given(without(leftOut, people)), sink, listener)
                .withLeftOut(leftOut);
    }

    private static Manifest without(List<Violation> faults, Manifest people) {
        Set<Long> rows = faults.stream().map(Violation::row).collect(Collectors.toSet());
        return to -> people.forEach(entry -> {
            if (!rows.contains(entry.row())) {
                to.accept(entry);
            }
        });
    }

    /** The passwords in the manifest. They are kept apart from the plan, which holds no secret. */
    private static Map<UserPrincipalName, Secret> given(Manifest people) {
        Map<UserPrincipalName, Secret> given = new HashMap<>();
        people.forEach(entry -> {
            if (entry instanceof UserRow row) {
                row.password()
                        .ifPresent(password -> given.put(
                                new UserPrincipalName(row.userPrincipalName().strip()), password));
            }
        });
        return given;
    }

    @Override
    public Offboarding.Report offboard(CustomerRef customer, UserRef user) {
        BulkJob job = BulkJob.begin(directory, settings, Operation.UPDATE_USER, Provisioning.Options.sequential());
        DirectorySession session = job.session();
        CustomerId id = session.customers().id(customer);
        Optional<CustomerUser> active = session.users().find(id, user);
        if (active.isEmpty()) {
            String name =
                    session.users().onlyDeleted(id, user).userPrincipalName().value();
            RowResult gone = new RowResult(
                    0, id, customer.toString(), Optional.empty(), name, Outcome.ALREADY_SO, List.of(), List.of());
            return new Offboarding.Report(gone, true);
        }
        if (active.get().userPrincipalName().isMalformed()) {
            throw new InvalidRequest(
                    "user",
                    "%s has no well-formed user principal name, by which the steps of an offboarding name users"
                            .formatted(active.get().id()),
                    ErrorDetails.none()
                            .withCustomer(id)
                            .withRemedy("update the user with a well-formed one first; or revoke the roles, remove the"
                                    + " licences and delete the user one by one, by id"));
        }
        UserRow leaver = UserRow.absent(id, active.get().userPrincipalName());
        Plan plan = Planning.offboard(job, session, active.get())
                .plan(to -> to.accept(leaver))
                .orThrow();
        Onboarding.Report report = carryOut(job, plan, Map.of(), OnboardingService::neverCreated, RunListener.none());
        RowResult row = certain(report.rows().get(0), report.stop().isPresent());
        return new Offboarding.Report(row, report.complete() && row.outcome() != Outcome.UNKNOWN);
    }

    private static void neverCreated(CustomerId customer, UserPrincipalName user, Secret password) {
        throw new IllegalStateException("offboarding creates no user");
    }

    private Onboarding.Report carryOut(
            BulkJob job, Plan plan, Map<UserPrincipalName, Secret> given, PasswordSink sink, RunListener listener) {
        job.refuseForbidden(plan);
        if (settings.dryRun()) {
            return new Onboarding.Report(RunReport.dryRun(plan), true, List.of(), List.of(), Optional.empty());
        }
        InMemoryRuns runs = new InMemoryRuns(settings.clock(), settings.random().get());
        RunId id = settings.requestIds().nextRunId();
        runs.create(id, plan, Map.of());
        List<Onboarding.NotTaken> notTaken = Collections.synchronizedList(new ArrayList<>());
        PasswordSink careful = (customer, user, password) -> {
            try {
                sink.handOver(customer, user, password);
            } catch (RuntimeException refused) {
                notTaken.add(new Onboarding.NotTaken(customer, user, password));
                throw refused;
            }
        };
        try (StoredRun run = runs.open(id)) {
            RunPasswords passwords = new RunPasswords(run.secret(), given);
            RunJournal journal = new RunJournal(run);
            Runner runner = new Runner(job, run, journal, new Terms(true, passwords, careful, listener));
            Optional<RuntimeException> stop = stop(runner::run);
            RunReport report = journal.report();
            List<RowResult> rows =
                    report.rows().sorted(Comparator.comparing(RowResult::row)).toList();
            // Nobody can resume this run, so every user who may have been created has the password that was sent.
            for (StepResult step : mayBeCreated(rows)) {
                Optional<RuntimeException> refused = stop(() -> passwords.handOver(step.step(), careful));
                stop = stop.or(() -> refused);
            }
            return new Onboarding.Report(rows, report.isComplete(), List.of(), notTaken, stop);
        }
    }

    /** The exception of an action, if it throws one. The results so far must not be lost. */
    private static Optional<RuntimeException> stop(Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (RuntimeException stopped) {
            return Optional.of(stopped);
        }
    }

    private static List<StepResult> mayBeCreated(List<RowResult> rows) {
        return rows.stream()
                .flatMap(row -> row.steps().stream())
                .filter(result -> result.outcome() == Outcome.UNKNOWN
                        && result.step().change().kind() == Change.Kind.CREATE_USER)
                .toList();
    }

    /** Nobody verifies this run again, so a change that was not seen is unknown. */
    private static RowResult certain(RowResult row, boolean stopped) {
        return row.withSteps(row.steps().stream()
                .map(step -> switch (step.outcome()) {
                    case NOT_YET_VISIBLE -> unknown(step, "the directory does not show it");
                    case APPLIED -> stopped ? unknown(step, "the run stopped before it was read back") : step;
                    default -> step;
                })
                .toList());
    }

    private static StepResult unknown(StepResult step, String why) {
        JournalEntry.Failure failure = new JournalEntry.Failure(
                ErrorKind.OUTCOME_UNKNOWN,
                "the service answered that it was done, but " + why,
                Optional.empty(),
                Optional.empty(),
                Optional.of("look again later"));
        return new StepResult(step.step(), Outcome.UNKNOWN, step.requestId(), Optional.of(failure), Optional.empty());
    }
}
