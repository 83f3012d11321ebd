package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.DefaultValidator;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A {@link PartnerDirectory} over a {@link TestDirectory}, with a clock that only sleeping moves. Not thread-safe. */
public final class Harness {
    private static final Validator VALIDATOR = DefaultValidator.make();

    private final TestDirectory directory = TestDirectory.create();
    private final List<Duration> slept = new ArrayList<>();
    private final List<DirectoryEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private Runnable whileSleeping = () -> {};

    public TestDirectory directory() {
        return directory;
    }

    public Calls calls() {
        return directory.calls();
    }

    /** The pauses that were made, in order. */
    public List<Duration> slept() {
        return List.copyOf(slept);
    }

    public Duration sleptInAll() {
        return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** What the listener was told, in order. */
    public List<DirectoryEvent> events() {
        return List.copyOf(events);
    }

    /** What the listener was told of this kind. */
    public <E extends DirectoryEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Something that happens in every pause. */
    public void whileSleeping(Runnable happening) {
        whileSleeping = happening;
    }

    public static Validator validator() {
        return VALIDATOR;
    }

    public PartnerDirectory partnerDirectory() {
        return over(directory);
    }

    public PartnerDirectory under(Policy policy) {
        return partnerDirectory().under(policy);
    }

    /** For tests whose people are the only holders of their roles. */
    public PartnerDirectory withoutGuardRails() {
        return under(Policy.standard().withLastHolder(false).withoutApprovals());
    }

    public PartnerDirectory over(DirectoryPorts ports) {
        return builder(ports).build();
    }

    public PartnerDirectory.Builder builder(DirectoryPorts ports) {
        return PartnerDirectory.over(ports)
                .validator(VALIDATOR)
                .clock(new SleepingClock())
                .sleeper(this::sleep)
                .listener(events::add);
    }

    private void sleep(Duration pause) throws InterruptedException {
        slept.add(pause);
        now = now.plus(pause);
        whileSleeping.run();
        if (Thread.interrupted()) {
            throw new InterruptedException("woken");
        }
    }

    private final class SleepingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
