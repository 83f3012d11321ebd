package dev.partnerdirectory.fake.store;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
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
        return change(work, backing::append);
    }

    /** Like {@link #write}, for changes of any kind and number, such as adding a seed. */
    public <T> T rewrite(Function<DirectoryState, T> work) throws InterruptedException {
        return change(work, backing::rewrite);
    }

    private <T> T change(Function<DirectoryState, T> work, Consumer<DirectoryState> keep) throws InterruptedException {
        return holding(writers, () -> {
            holding(lock.readLock(), this::open);
            Backing.Turn turn = backing.turn();
            try {
                return holding(lock.writeLock(), () -> changed(work, keep));
            } finally {
                turn.close();
            }
        });
    }

    private <T> T changed(Function<DirectoryState, T> work, Consumer<DirectoryState> keep) {
        state = backing.caughtUp(open());
        Changes changes = state.changes();
        boolean done = false;
        changes.begin();
        try {
            T result = work.apply(state);
            keep.accept(state);
            done = true;
            return result;
        } finally {
            if (!done) {
                changes.rollBack();
            }
            changes.commit();
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
        }
    }

    @FunctionalInterface
    private interface Interruptible<T> {
        T run() throws InterruptedException;
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
