package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.error.RateLimited;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A quota of so many calls a minute, as services keep them. Refused calls do not count. */
interface Quota {
    /** Why a call was refused. */
    record Refusal(Duration retryAfter, RateLimited.Scope scope) {}

    /** How long a call has to wait, in whole seconds; empty if there is room for it. */
    Optional<Refusal> full(Instant now);

    /** Counts a call that was let through. */
    void count(Instant now);

    /** Lets a call through, or refuses it. */
    default Optional<Refusal> refusal(Instant now) {
        Optional<Refusal> full = full(now);
        if (full.isEmpty()) {
            count(now);
        }
        return full;
    }

    /** A kind: sliding, fixed, bucket or smallBucket. */
    static Quota of(String kind, int perMinute) {
        return of(kind, any -> perMinute);
    }

    static Quota of(String kind, ToIntFunction<Instant> perMinute) {
        return of(RateLimited.Scope.CUSTOMER, kind, perMinute);
    }

    static Quota of(RateLimited.Scope scope, String kind, ToIntFunction<Instant> perMinute) {
        return switch (kind) {
            case "sliding" -> new Sliding(scope, perMinute);
            case "fixed" -> new Fixed(scope, perMinute);
            case "bucket" -> new Bucket(scope, perMinute, 1);
            default -> new Bucket(scope, perMinute, 0.05);
        };
    }

    /** A quota beside this one: there has to be room in both. */
    default Quota and(Quota other) {
        Quota one = this;
        return new Quota() {
            @Override
            public Optional<Refusal> full(Instant now) {
                return one.full(now).or(() -> other.full(now));
            }

            @Override
            public void count(Instant now) {
                one.count(now);
                other.count(now);
            }
        };
    }

    private static Optional<Refusal> refused(Duration exact, RateLimited.Scope scope) {
        Duration seconds =
                Duration.ofSeconds(Math.max(1, exact.plusNanos(999_999_999).toSeconds()));
        return Optional.of(new Refusal(seconds, scope));
    }

    /** Never more in any minute. */
    final class Sliding implements Quota {
        private final RateLimited.Scope scope;
        private final ToIntFunction<Instant> perMinute;
        private final Deque<Instant> calls = new ArrayDeque<>();

        Sliding(RateLimited.Scope scope, ToIntFunction<Instant> perMinute) {
            this.scope = scope;
            this.perMinute = perMinute;
        }

        @Override
        public Optional<Refusal> full(Instant now) {
            int most = perMinute.applyAsInt(now);
            while (!calls.isEmpty() && !calls.peekFirst().isAfter(now.minusSeconds(60))) {
                calls.removeFirst();
            }
            if (calls.size() < most) {
                return Optional.empty();
            }
            Instant last = calls.stream().skip(calls.size() - most).findFirst().orElseThrow();
            return refused(Duration.between(now, last.plusSeconds(60)), scope);
        }

        @Override
        public void count(Instant now) {
            calls.addLast(now);
        }
    }

    /** Counted anew at each full minute. */
    final class Fixed implements Quota {
        private final RateLimited.Scope scope;
        private final ToIntFunction<Instant> perMinute;
        private long minute = -1;
        private int counted;

        Fixed(RateLimited.Scope scope, ToIntFunction<Instant> perMinute) {
            this.scope = scope;
            this.perMinute = perMinute;
        }

        @Override
        public Optional<Refusal> full(Instant now) {
            long current = Math.floorDiv(now.getEpochSecond(), 60);
            if (minute != current) {
                minute = current;
                counted = 0;
            }
            return counted < perMinute.applyAsInt(now)
                    ? Optional.empty()
                    : refused(Duration.between(now, Instant.ofEpochSecond((minute + 1) * 60)), scope);
        }

        @Override
        public void count(Instant now) {
            counted++;
        }
    }

    /** A bucket of tokens for so many minutes, filled evenly; full at first. */
    final class Bucket implements Quota {
        private final RateLimited.Scope scope;
        private final ToIntFunction<Instant> perMinute;
        private final double minutes;
        private double tokens = Double.MAX_VALUE;
        private Instant last = Instant.EPOCH;

        Bucket(RateLimited.Scope scope, ToIntFunction<Instant> perMinute, double minutes) {
            this.scope = scope;
            this.perMinute = perMinute;
            this.minutes = minutes;
        }

        @Override
        public Optional<Refusal> full(Instant now) {
            int rate = perMinute.applyAsInt(now);
            double gained = Duration.between(last, now).toNanos() / 60e9 * rate;
            tokens = Math.min(Math.max(1, Math.floor(rate * minutes)), tokens + gained);
            last = now;
            return tokens >= 1
                    ? Optional.empty()
                    : refused(Duration.ofNanos((long) ((1 - tokens) / rate * 60e9)), scope);
        }

        @Override
        public void count(Instant now) {
            tokens--;
        }
    }
}
