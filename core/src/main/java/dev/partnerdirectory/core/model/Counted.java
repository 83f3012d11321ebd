package dev.partnerdirectory.core.model;

/** A number of things in words, for messages. Stateless. */
public final class Counted {
    private Counted() {}

    /**
     * {@code 1 step}, {@code 2 steps}.
     *
     * @param what one thing, whose plural ends in an s more
     */
    public static String of(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
