package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.journal.JournalIndex;
import dev.partnerdirectory.core.journal.RunJournal;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.PlanReader;
import dev.partnerdirectory.core.plan.PlanSource;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.PasswordHandOver;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.RunSecrets;
import dev.partnerdirectory.core.rate.RateLimitedPorts;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.Settings;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/** One run of a plan, from its first step to its last, or on from where an earlier one ended. */
final class Run {
    /** What a run needs of the world. */
    record World(
            DirectoryPorts directory,
            Settings settings,
            RunSecrets secrets,
            PasswordHandOver handOver,
            ThreadFactory threads) {}

    private final World world;
    private final Entry.Begun begun;
    private final RunJournal journal;
    private final RunListener listener;
    private final StepRunner runner;
    private final Verification verification;
    private final Crew crew;
    private final Meter meter;
    private final Map<Lane, Map<PlanStep, UserId>> done = new ConcurrentHashMap<>();

    /** @param steps how many steps the plan has */
    Run(
            World world,
            Entry.Begun begun,
            RunJournal journal,
            long steps,
            Provisioning.Options options,
            RunListener listener) {
        Settings settings = world.settings();
        RateLimits limits = settings.rateLimits().apply(options.share());
        DirectoryPorts directory =
                RateLimitedPorts.over(world.directory(), limits, settings.clock(), settings.sleeper());
        this.world = world;
        this.begun = begun;
        this.journal = journal;
        this.listener = listener;
        this.runner = new StepRunner(
                directory,
                settings,
                journal,
                new DerivedPasswords(world.secrets().of(begun.run())),
                world.handOver(),
                new LastHolder(settings.roleCatalog(), begun.lastHolderStays()));
        this.verification = new Verification(directory, settings);
        this.crew = new Crew(
                limits, settings.clock(), settings.sleeper(), world.threads(), options.concurrency(), this::work);
        this.meter = new Meter(settings.clock(), steps);
    }

    /** Takes every step that is to be taken. */
    void go(PlanSource plan) {
        journal.append(begun);
        try (PlanReader.Sections sections = PlanReader.open(plan)) {
            crew.run(lanes(sections));
        }
    }

    private Iterator<Lane> lanes(PlanReader.Sections sections) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sections.hasNext();
            }

            @Override
            public Lane next() {
                return new Lane(sections.next(), world.settings().roleCatalog());
            }
        };
    }

    private void work(Lane.Task task) {
        if (task.chain().isPresent()) {
            take(task.lane(), task.chain().get());
        } else {
            verify(task.lane());
        }
    }

    private void take(Lane lane, Chain chain) {
        PlanStep step = chain.next();
        boolean already = journal.index().isSettled(step.number());
        StepResult result = runner.take(step, chain);
        if (result.result() == Result.DONE) {
            step.change()
                    .person()
                    .id()
                    .or(chain::created)
                    .ifPresent(user -> done.computeIfAbsent(lane, any -> new ConcurrentHashMap<>())
                            .put(step, user));
        }
        listener.on(new RunEvent.StepFinished(result));
        listener.on(meter.count(already));
        // What is refused for the sign-in is refused for everybody.
        if (result.failure()
                        .filter(why -> why.kind() == ErrorKind.UNAUTHENTICATED)
                        .isPresent()
                && !already) {
            crew.stop();
        }
    }

    private void verify(Lane lane) {
        Map<PlanStep, UserId> theirs = Optional.ofNullable(done.remove(lane)).orElse(Map.of());
        JournalIndex before = journal.index();
        boolean verified = before.isVerified(lane.customer())
                && theirs.keySet().stream()
                        .allMatch(step ->
                                before.isSettled(step.number()) && !before.isUnseen(lane.customer(), step.number()));
        if (theirs.isEmpty() || verified) {
            return;
        }
        List<PlanStep> unseen = verification.unseen(new LinkedHashMap<>(theirs));
        journal.append(new Entry.Verified(
                lane.customer(),
                unseen.stream().map(PlanStep::number).sorted().toList(),
                world.settings().clock().instant()));
        listener.on(new RunEvent.CustomerVerified(lane.customer(), unseen.size()));
    }
}
