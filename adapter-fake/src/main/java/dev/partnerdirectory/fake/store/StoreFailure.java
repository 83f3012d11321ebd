package dev.partnerdirectory.fake.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store failed: a broken file, a full disk, a closed store, or a duplicate row. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String duplicate;
    private final boolean closed;

    private StoreFailure(String message, @Nullable Throwable cause, @Nullable String duplicate, boolean closed) {
        super(message, cause);
        this.duplicate = duplicate;
        this.closed = closed;
    }

    public StoreFailure(String message, Throwable cause) {
        this(message, cause, null, false);
    }

    public StoreFailure(String message) {
        this(message, null, null, false);
    }

    /**
     * Creates the failure for a duplicate row.
     *
     * @param what the field that both rows share, such as {@code user.id}
     */
    public static StoreFailure duplicate(String what) {
        return new StoreFailure("there is another row with the same " + what, null, what, false);
    }

    public static StoreFailure closed() {
        return new StoreFailure("this directory is closed", null, null, true);
    }

    /** Whether the store was closed, so that no later call can succeed. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * The field that a duplicate row shares with an existing one, such as {@code user.id}; empty for other failures.
     */
    public Optional<String> duplicate() {
        return Optional.ofNullable(duplicate);
    }
}
