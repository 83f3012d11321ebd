package dev.partnerdirectory.fake.store;

/** Persists a directory. A {@link Store} calls it from one thread at a time. */
public interface Backing extends AutoCloseable {
    /** Whether nothing was stored at the last look, so that the directory is new. */
    boolean isNew();

    /** The random salt of this directory, for the digests of writes. */
    String salt();

    /** Whether another process has written since the last read. Any number of threads may call this. */
    boolean isBehind();

    /** {@code state} with the writes of other processes applied, or a new state if the directory was rewritten. */
    DirectoryState caughtUp(DirectoryState state);

    /**
     * Waits until no other process writes. Other processes cannot write until {@link Turn#close}.
     *
     * @throws StoreFailure if the other process takes too long
     */
    Turn turn() throws InterruptedException;

    /** Stores the changes of the current write. When this returns, they survive the death of the process. */
    void append(DirectoryState state);

    /** Replaces everything that is stored by {@code state}. */
    void rewrite(DirectoryState state);

    @Override
    void close();

    /** A time during which no other process writes. */
    interface Turn {
        void close();
    }
}
