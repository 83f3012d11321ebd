package dev.partnerdirectory.fake.http.condition;

import java.time.Duration;

/**
 * How long reads do not see a write: for a number of reads or for a time, whichever ends later.
 *
 * @param reads how many reads do not see a write
 * @param time  how long reads do not see a write, by the emulator's clock
 */
public record Lag(int reads, Duration time) {
    public static Lag none() {
        return new Lag(0, Duration.ZERO);
    }

    public static Lag ofReads(int reads) {
        return new Lag(reads, Duration.ZERO);
    }

    public static Lag ofTime(Duration time) {
        return new Lag(0, time);
    }

    public boolean isNone() {
        return reads == 0 && time.isZero();
    }
}
