package dev.partnerdirectory.fake.store;

/** What keeps a directory that is to outlive its process. A {@link Store} calls it with one thread at a time. */
public interface Backing extends AutoCloseable {
    /** Whether there was nothing when it was last looked at, so that the directory is new. */
    boolean isNew();

    /** Random bytes of this directory's own, for digests of what was asked. */
    String salt();

    /** Whether somebody else has written since it was last read. Any number of threads may ask. */
    boolean isBehind();

    /** {@code state} with what was written since, or another state if it was written anew. */
    DirectoryState caughtUp(DirectoryState state);

    /**
     * Waits until nobody else writes; nobody else can until {@link Turn#close}.
     *
     * @throws StoreFailure if somebody else does not end
     */
    Turn turn() throws InterruptedException;

    /** Keeps what the write under way has changed. When this returns, it survives the death of the process. */
    void append(DirectoryState state);

    /** Keeps all of {@code state} in the place of what was there. */
    void rewrite(DirectoryState state);

    @Override
    void close();

    /** The time in which nobody else writes. */
    interface Turn {
        void close();
    }
}
