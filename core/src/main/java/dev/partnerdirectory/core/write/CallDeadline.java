package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.InterceptedPorts;
import dev.partnerdirectory.core.port.out.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that one use case may take. No call is made after it is over. A pause that would last longer is skipped and
 * ends the time at once. Thread-safe.
 */
final class CallDeadline {
    private final Clock clock;
    private final Duration whole;
    private final Instant end;
    private volatile boolean isGivenUp;

    CallDeadline(Clock clock, Duration whole) {
        this.clock = clock;
        this.whole = whole;
        this.end = clock.instant().plus(whole);
    }

    private Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return isGivenUp || left.isNegative() ? Duration.ZERO : left;
    }

    DirectoryPorts bound(DirectoryPorts ports) {
        return InterceptedPorts.over(ports.within(this::left), call -> {
            if (left().isZero()) {
                throw new Unavailable(
                        "the deadline of %s ms is over; '%s' was not sent".formatted(whole.toMillis(), call.name()),
                        ErrorDetails.none());
            }
            return call.proceed();
        });
    }

    Sleeper bound(Sleeper real) {
        return pause -> {
            if (pause.compareTo(left()) < 0) {
                real.sleep(pause);
            } else {
                isGivenUp = true;
            }
        };
    }
}
