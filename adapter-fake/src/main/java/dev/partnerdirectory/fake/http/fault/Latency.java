package dev.partnerdirectory.fake.http.fault;

import java.time.Duration;

/** How long answers are delayed. */
public sealed interface Latency {
    /** The delay of the call with this number. */
    Duration of(long number);

    /** No delay. */
    record None() implements Latency {
        @Override
        public Duration of(long number) {
            return Duration.ZERO;
        }
    }

    /** The same delay for all calls. */
    record Fixed(Duration delay) implements Latency {
        @Override
        public Duration of(long number) {
            return delay;
        }
    }

    /** A random delay between {@code least} and {@code most}. */
    record Uniform(Duration least, Duration most, long seed) implements Latency {
        public Uniform {
            if (most.compareTo(least) < 0) {
                throw new IllegalArgumentException("the most delay must not be under the least");
            }
        }

        @Override
        public Duration of(long number) {
            long span = most.minus(least).toNanos();
            return least.plusNanos((long) (span * Draw.of(seed, number).nextDouble()));
        }
    }

    /**
     * A log-normal delay, as in real services. Half of the delays are under {@code median}; with {@code sigma} 0.5, 1 %
     * are over 3.2 times the median.
     */
    record LogNormal(Duration median, double sigma, long seed) implements Latency {
        private static final Duration LONGEST = Duration.ofMinutes(5);

        public LogNormal {
            if (!(sigma >= 0 && sigma <= 10)) {
                throw new IllegalArgumentException("sigma is between 0 and 10, not " + sigma);
            }
        }

        @Override
        public Duration of(long number) {
            double nanos =
                    median.toNanos() * Math.exp(sigma * Draw.of(seed, number).nextGaussian());
            return Duration.ofNanos((long) Math.min(nanos, (double) LONGEST.toNanos()));
        }
    }
}
