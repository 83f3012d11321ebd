package dev.partnerdirectory.fake.http.fault;

import java.util.SplittableRandom;

/** Pseudo-random numbers that depend only on the seed and the number of the call. */
final class Draw {
    private Draw() {}

    /** A generator of the numbers for one call. Neighbouring seeds and calls have different numbers. */
    static SplittableRandom of(long seed, long number) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
    }
}
