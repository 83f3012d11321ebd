package dev.partnerdirectory.core.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A quota of so many calls a minute, as services keep them. Refused calls count for nothing. */
interface Quota {
    /** Lets a call through, or says after how many whole seconds to come again. */
    Optional<Duration> refusal(Instant now);

    /** A kind: sliding, fixed, bucket or smallBucket. */
    static Quota of(String kind, int perMinute) {
        return of(kind, any -> perMinute);
    }

    static Quota of(String kind, ToIntFunction<Instant> perMinute) {
        return switch (kind) {
            case "sliding" -> sliding(perMinute);
            case "fixed" -> fixed(perMinute);
            case "bucket" -> bucket(perMinute, 1);
            default -> bucket(perMinute, 0.05);
        };
    }

    /** Never more in any minute. */
    private static Quota sliding(ToIntFunction<Instant> perMinute) {
        Deque<Instant> calls = new ArrayDeque<>();
        return now -> {
            int most = perMinute.applyAsInt(now);
            while (!calls.isEmpty() && !calls.peekFirst().isAfter(now.minusSeconds(60))) {
                calls.removeFirst();
            }
            if (calls.size() < most) {
                calls.addLast(now);
                return Optional.empty();
            }
            Instant last = calls.stream().skip(calls.size() - most).findFirst().orElseThrow();
            return Optional.of(upToSeconds(Duration.between(now, last.plusSeconds(60))));
        };
    }

    /** Counted anew at each full minute. */
    private static Quota fixed(ToIntFunction<Instant> perMinute) {
        long[] window = {-1, 0};
        return now -> {
            long minute = Math.floorDiv(now.getEpochSecond(), 60);
            if (window[0] != minute) {
                window[0] = minute;
                window[1] = 0;
            }
            if (window[1] < perMinute.applyAsInt(now)) {
                window[1]++;
                return Optional.empty();
            }
            return Optional.of(upToSeconds(Duration.between(now, Instant.ofEpochSecond((minute + 1) * 60))));
        };
    }

    /** A bucket of tokens for so many minutes, filled evenly; full at first. */
    private static Quota bucket(ToIntFunction<Instant> perMinute, double minutes) {
        double[] tokens = {Double.MAX_VALUE};
        Instant[] last = {null};
        return now -> {
            int rate = perMinute.applyAsInt(now);
            double gained = last[0] == null ? 0 : Duration.between(last[0], now).toNanos() / 60e9 * rate;
            tokens[0] = Math.min(Math.max(1, Math.floor(rate * minutes)), tokens[0] + gained);
            last[0] = now;
            if (tokens[0] >= 1) {
                tokens[0]--;
                return Optional.empty();
            }
            return Optional.of(upToSeconds(Duration.ofNanos((long) ((1 - tokens[0]) / rate * 60e9))));
        };
    }

    private static Duration upToSeconds(Duration exact) {
        return Duration.ofSeconds(Math.max(1, exact.plusNanos(999_999_999).toSeconds()));
    }
}
