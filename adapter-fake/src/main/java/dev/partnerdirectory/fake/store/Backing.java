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

    /** Whether storing everything anew would make what is stored much smaller. */
    boolean isWorthRewriting();

    /** What is to be stored in place of everything: {@code state} as it is now. */
    Replacement replacement(DirectoryState state);

    @Override
    void close();

    /** Contents to be stored. Other processes must not write from before it was taken until it is installed. */
    interface Replacement {
        /** Writes the contents beside what is stored. That takes the time; threads may read the directory meanwhile. */
        void write();

        /** Puts what was written in the place of what is stored. */
        void install();
    }

    /** A time during which no other process writes. */
    interface Turn {
        void close();
    }
}
