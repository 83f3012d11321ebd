package dev.partnerdirectory.fake.store;

import java.util.function.Function;

/** Keeps a directory. Thread-safe; waiting for it can be interrupted. */
public interface Store extends AutoCloseable {
    /**
     * Reads.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun
     * @throws StoreFailure if the store is closed or cannot be read
     */
    <T> T read(Function<Tables, T> work) throws InterruptedException;

    /**
     * Reads and changes as one: kept when {@code work} returns, undone when it throws.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun; nothing was done then
     * @throws StoreFailure if the store is closed or cannot be written
     */
    <T> T write(Function<Tables, T> work) throws InterruptedException;

    /** Closes the store; doing it again does nothing. */
    @Override
    void close();
}
