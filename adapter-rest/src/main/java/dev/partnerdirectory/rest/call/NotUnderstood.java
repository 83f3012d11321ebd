package dev.partnerdirectory.rest.call;

/** An answer is JSON of the right shape, and lacks what identifies the thing it tells of. Never leaves the adapter. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message without any of the answer's text */
    public NotUnderstood(String message) {
        super(message, null, false, false);
    }
}
