package dev.partnerdirectory.core.memory;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores runs in memory. They are lost when the process ends, so they cannot be resumed after a crash. Thread-safe. */
public final class InMemoryRuns implements Runs {
    private static final int SECRET_BYTES = 32;

    private final Clock clock;
    private final SecureRandom random;
    private final Map<RunId, HeldRun> runs = new ConcurrentHashMap<>();

    public InMemoryRuns() {
        this(Clock.systemUTC(), new SecureRandom());
    }

    /** @param random generates the secrets */
    public InMemoryRuns(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public RunInfo create(RunId run, Plan plan, Map<String, String> labels) {
        RunInfo info = new RunInfo(run, clock.instant(), labels);
        if (runs.putIfAbsent(run, HeldRun.of(info, plan)) != null) {
            throw new Conflict(
                    Conflict.Reason.RUN_EXISTS, "there is a run %s already".formatted(run), ErrorDetails.none());
        }
        return info;
    }

    @Override
    public StoredRun open(RunId run) {
        HeldRun kept = get(run);
        Opened opened = new Opened(kept);
        if (!kept.worker.compareAndSet(null, opened)) {
            throw new Conflict(
                    Conflict.Reason.RUN_EXISTS,
                    "another process works on run " + run,
                    ErrorDetails.none().withRemedy("wait until that ends"));
        }
        return opened;
    }

    @Override
    public StoredRun look(RunId run) {
        return new Opened(get(run));
    }

    @Override
    public boolean isOpen(RunId run) {
        return get(run).worker.get() != null;
    }

    private HeldRun get(RunId run) {
        return Optional.ofNullable(runs.get(run))
                .orElseThrow(() -> new NotFound(
                        NotFound.Missing.UNSPECIFIED, "there is no run '%s'".formatted(run), ErrorDetails.none()));
    }

    @Override
    public List<RunInfo> list() {
        return runs.values().stream()
                .map(kept -> kept.info)
                .sorted(Comparator.comparing(RunInfo::created)
                        .reversed()
                        .thenComparing(info -> info.id().value()))
                .toList();
    }

    @Override
    public void delete(RunId run) {
        runs.remove(run);
    }

    private record HeldRun(
            RunInfo info,
            Plan plan,
            List<JournalRecord> records,
            AtomicReference<@Nullable Opened> worker,
            AtomicReference<@Nullable Secret> secret) {
        static HeldRun of(RunInfo info, Plan plan) {
            return new HeldRun(
                    info,
                    plan,
                    Collections.synchronizedList(new ArrayList<>()),
                    new AtomicReference<>(),
                    new AtomicReference<>());
        }
    }

    private final class Opened implements StoredRun, Journal {
        private final HeldRun kept;

        Opened(HeldRun kept) {
            this.kept = kept;
        }

        @Override
        public RunInfo info() {
            return kept.info;
        }

        @Override
        public Plan plan() {
            return kept.plan;
        }

        @Override
        public Journal journal() {
            return this;
        }

        @Override
        public void read(Consumer<JournalRecord> to) {
            List.copyOf(kept.records).forEach(to);
        }

        @Override
        public boolean isEmpty() {
            return kept.records.isEmpty();
        }

        @Override
        public void append(JournalRecord record) {
            if (kept.worker.get() != this) {
                throw new UncheckedIOException(new IOException("run %s is not open here".formatted(kept.info.id())));
            }
            kept.records.add(record);
        }

        @Override
        public boolean hasSecret() {
            return kept.secret.get() != null;
        }

        @Override
        public Secret secret() {
            return Objects.requireNonNull(kept.secret.updateAndGet(known -> known == null ? made() : known));
        }

        private Secret made() {
            if (!isEmpty()) {
                throw new UncheckedIOException(
                        new IOException("run %s has no secret any more".formatted(kept.info.id())));
            }
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return Secret.of(HexFormat.of().formatHex(bytes));
        }

        @Override
        public void forgetSecret() {
            kept.secret.set(null);
        }

        @Override
        public void close() {
            kept.worker.compareAndSet(this, null);
        }
    }
}
