package dev.partnerdirectory.fake.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store could not do its work: a broken file, a full disk, a closed store, a row that is there already. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String duplicate;

    private StoreFailure(String message, @Nullable Throwable cause, @Nullable String duplicate) {
        super(message, cause);
        this.duplicate = duplicate;
    }

    public StoreFailure(String message, Throwable cause) {
        this(message, cause, null);
    }

    public StoreFailure(String message) {
        this(message, null, null);
    }

    /**
     * A row was there already.
     *
     * @param what it has in common with the new one, such as {@code user.id}
     */
    public static StoreFailure duplicate(String what) {
        return new StoreFailure("there is another row with the same " + what, null, what);
    }

    public static StoreFailure closed() {
        return new StoreFailure("the store is closed");
    }

    /** What a row could not be written for, because another has the same already: such as {@code user.id}. */
    public Optional<String> duplicate() {
        return Optional.ofNullable(duplicate);
    }
}
