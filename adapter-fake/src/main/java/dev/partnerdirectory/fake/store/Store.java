package dev.partnerdirectory.fake.store;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Holds a directory. Either any number of threads read at once, or one writes. Readers do not wait for other processes;
 * only one process writes at a time. Waiting can be interrupted. Thread-safe.
 */
public final class Store implements AutoCloseable {
    /** Held by the one thread that may wait for another process's write. Readers can go on meanwhile. */
    private final Lock writers = new ReentrantLock();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Backing backing;
    private DirectoryState state = new DirectoryState();
    private boolean closed;

    private Store(Backing backing) {
        this.backing = backing;
    }

    /** A directory in memory. Its contents are lost when it is closed. */
    public static Store inMemory(String salt) {
        return new Store(new Unbacked(salt));
    }

    /**
     * A directory that {@code backing} persists. Closing the store closes the backing.
     *
     * @throws StoreFailure if the stored directory cannot be read
     */
    public static Store over(Backing backing) {
        Store store = new Store(backing);
        boolean done = false;
        try {
            if (backing.isBehind()) {
                store.state = backing.caughtUp(store.state);
            }
            done = true;
            return store;
        } finally {
            if (!done) {
                backing.close();
            }
        }
    }

    /** Whether nothing was stored at the last look. */
    public boolean isNew() {
        return backing.isNew();
    }

    /** The random salt of this directory, for the digests of writes. */
    public String salt() {
        return backing.salt();
    }

    /**
     * Runs {@code work} while no thread writes.
     *
     * @throws InterruptedException if the thread is interrupted, even before the work begins
     * @throws StoreFailure if the store is closed or cannot be read
     */
    public <T> T read(Function<DirectoryState, T> work) throws InterruptedException {
        catchUp();
        return holding(lock.readLock(), () -> work.apply(open()));
    }

    private void catchUp() throws InterruptedException {
        if (backing.isBehind()) {
            holding(lock.writeLock(), () -> state = backing.caughtUp(open()));
        }
    }

    /**
     * Runs {@code work} as one transaction: its changes are stored when it returns and undone when it throws.
     *
     * @throws InterruptedException if the thread is interrupted, even before the work begins; nothing was changed
     *     then
     * @throws StoreFailure if the store is closed or cannot be written; nothing was changed then
     */
    public <T> T write(Function<DirectoryState, T> work) throws InterruptedException {
        return alone(() -> {
            T result = holding(lock.writeLock(), () -> {
                boolean done = false;
                try {
                    T worked = begun(work);
                    backing.append(state);
                    done = true;
                    return worked;
                } finally {
                    end(done);
                }
            });
            if (backing.isWorthRewriting()) {
                compact();
            }
            return result;
        });
    }

    /** The write is already stored. So if compaction fails, no caller gets the failure. */
    private void compact() {
        try {
            Backing.Replacement smaller = holding(lock.readLock(), () -> backing.replacement(open()));
            smaller.write();
            install(smaller);
        } catch (StoreFailure noRoom) {
            // The backing knows when another attempt is worth it.
            return;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private record Rewritten<T>(T result, Backing.Replacement replacement) {}

    /**
     * Like {@link #write}, for changes of any kind and number, such as adding a seed. While they are being stored,
     * threads of this process read them already; other processes read what was there before.
     */
    public <T> T rewrite(Function<DirectoryState, T> work) throws InterruptedException {
        return alone(() -> {
            boolean done = false;
            try {
                Rewritten<T> all = holding(lock.writeLock(), () -> {
                    T result = begun(work);
                    return new Rewritten<>(result, backing.replacement(state));
                });
                all.replacement().write();
                install(all.replacement());
                done = true;
                return all.result();
            } finally {
                end(done);
            }
        });
    }

    private void install(Backing.Replacement replacement) throws InterruptedException {
        holding(lock.writeLock(), () -> {
            open();
            replacement.install();
            return true;
        });
    }

    /** Runs {@code work} while nobody else writes, here or in another process. */
    private <T> T alone(Interruptible<T> work) throws InterruptedException {
        return holding(writers, () -> {
            holding(lock.readLock(), this::open);
            Backing.Turn turn = backing.turn();
            try {
                return work.run();
            } finally {
                turn.close();
            }
        });
    }

    private <T> T begun(Function<DirectoryState, T> work) {
        state = backing.caughtUp(open());
        state.changes().begin();
        return work.apply(state);
    }

    /** Ends the transaction, and undoes its changes if it failed. */
    private void end(boolean done) {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            Changes changes = state.changes();
            if (!done) {
                changes.rollBack();
            }
            changes.commit();
        } finally {
            alone.unlock();
        }
    }

    private DirectoryState open() {
        if (closed) {
            throw StoreFailure.closed();
        }
        return state;
    }

    /** Closes the store and frees its memory. A second call has no effect. */
    @Override
    public void close() {
        // A write that is under way ends first: it needs the other lock too.
        writers.lock();
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            if (!closed) {
                closed = true;
                state = new DirectoryState();
                backing.close();
            }
        } finally {
            alone.unlock();
            writers.unlock();
        }
    }

    private static <T> T holding(Lock lock, Interruptible<T> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
