package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.InterceptedPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ports whose calls wait until the rate limits permit them. A call that the service refuses because there were too many
 * is made again, because a refused call has no effect. Thread-safe.
 */
public final class RateLimitedPorts {
    /** If one call is refused this often, waiting does not help. */
    private static final int MOST_REFUSALS = 20;

    private static final Set<ErrorKind> NOT_ANSWERED =
            EnumSet.of(ErrorKind.UNAVAILABLE, ErrorKind.OUTCOME_UNKNOWN, ErrorKind.INTERRUPTED);

    private final RateLimits limits;
    private final Clock clock;
    private final Sleeper sleeper;

    private RateLimitedPorts(RateLimits limits, Clock clock, Sleeper sleeper) {
        this.limits = limits;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** The same directory, with limits. */
    public static DirectoryPorts over(DirectoryPorts real, RateLimits limits, Clock clock, Sleeper sleeper) {
        RateLimitedPorts limited = new RateLimitedPorts(limits, clock, sleeper);
        return InterceptedPorts.over(real.pacedByCaller(), limited::call);
    }

    private @Nullable Object call(InterceptedPorts.PortCall call) throws Throwable {
        for (int refusals = 1; ; refusals++) {
            RateLimits.Permit permit = call.customer().map(limits::reserve).orElseGet(limits::reserve);
            Instant sent = waitFor(permit);
            try {
                @Nullable Object answer = call.proceed();
                permit.letThrough(sent);
                return answer;
            } catch (RateLimited refusal) {
                permit.refused(sent, refusal);
                if (refusals == MOST_REFUSALS) {
                    throw refusal;
                }
            } catch (DirectoryException answer) {
                if (!NOT_ANSWERED.contains(answer.kind())) {
                    permit.letThrough(sent);
                }
                throw answer;
            }
        }
    }

    private Instant waitFor(RateLimits.Permit permit) {
        while (true) {
            Instant now = clock.instant();
            Instant due = permit.due();
            if (!due.isAfter(now)) {
                return now;
            }
            sleeper.sleep(
                    Duration.between(now, due),
                    () -> new Interrupted(
                            "interrupted while waiting for a call's turn; it was not made", ErrorDetails.none()));
        }
    }
}
