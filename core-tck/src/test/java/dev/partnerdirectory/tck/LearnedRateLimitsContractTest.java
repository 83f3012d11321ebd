package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.rate.LearnedRateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class LearnedRateLimitsContractTest implements RateLimitsContract {
    private final SteppedClock clock = new SteppedClock();
    private final RateLimits limits = new LearnedRateLimits(clock, 100);

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void advance(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private static final class SteppedClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("no test needs it");
        }
    }
}
