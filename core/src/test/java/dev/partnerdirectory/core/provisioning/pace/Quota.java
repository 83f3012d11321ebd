package dev.partnerdirectory.core.provisioning.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A quota of so many calls a minute, as services keep them. Refused calls count for nothing. */
interface Quota {
    /** Lets a call through, or says after how many whole seconds to come again. */
    Optional<Duration> refusal(Instant now);

    /** Never more in any minute. */
    static Quota sliding(int perMinute) {
        Deque<Instant> calls = new ArrayDeque<>();
        return now -> {
            while (!calls.isEmpty() && !calls.peekFirst().isAfter(now.minusSeconds(60))) {
                calls.removeFirst();
            }
            if (calls.size() < perMinute) {
                calls.addLast(now);
                return Optional.empty();
            }
            return Optional.of(
                    upToSeconds(Duration.between(now, calls.peekFirst().plusSeconds(60))));
        };
    }

    /** Counted anew at each full minute. */
    static Quota fixed(int perMinute) {
        long[] window = {-1, 0};
        return now -> {
            long minute = Math.floorDiv(now.getEpochSecond(), 60);
            if (window[0] != minute) {
                window[0] = minute;
                window[1] = 0;
            }
            if (window[1] < perMinute) {
                window[1]++;
                return Optional.empty();
            }
            return Optional.of(upToSeconds(Duration.between(now, Instant.ofEpochSecond((minute + 1) * 60))));
        };
    }

    /** A bucket of tokens, filled evenly. */
    static Quota bucket(int perMinute, int capacity) {
        double[] tokens = {capacity};
        Instant[] last = {null};
        return now -> {
            if (last[0] != null) {
                double gained = Duration.between(last[0], now).toNanos() / 60e9 * perMinute;
                tokens[0] = Math.min(capacity, tokens[0] + gained);
            }
            last[0] = now;
            if (tokens[0] >= 1) {
                tokens[0]--;
                return Optional.empty();
            }
            return Optional.of(upToSeconds(Duration.ofNanos((long) ((1 - tokens[0]) / perMinute * 60e9))));
        };
    }

    private static Duration upToSeconds(Duration exact) {
        return Duration.ofSeconds(Math.max(1, exact.plusNanos(999_999_999).toSeconds()));
    }
}
