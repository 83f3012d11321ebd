package dev.partnerdirectory.fake.http.fault;

/** Pseudo-random numbers that depend only on the seed and the number of the call. */
final class Draw {
    private static final double UNIT = 0x1.0p-53;

    private Draw() {}

    /** A number from 0 (inclusive) to 1 (exclusive). */
    static double fraction(long seed, long number) {
        return (mixed(mixed(seed) + number) >>> 11) * UNIT;
    }

    /** A normally distributed number with mean 0, by the Box-Muller method. */
    static double gaussian(long seed, long number) {
        double radius = Math.sqrt(-2 * Math.log(1 - fraction(seed, 2 * number)));
        return radius * Math.cos(2 * Math.PI * fraction(seed, 2 * number + 1));
    }

    private static long mixed(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
