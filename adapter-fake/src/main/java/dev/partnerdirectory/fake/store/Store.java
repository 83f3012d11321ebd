package dev.partnerdirectory.fake.store;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps a directory: any number of threads read at once, or one writes. Reading waits for nobody outside this process;
 * writers of all processes take turns. Waiting can be interrupted. Thread-safe.
 */
public final class Store implements AutoCloseable {
    /** Held by the one thread that may wait for another process's turn to end, while others go on reading. */
    private final Lock writers = new ReentrantLock();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Backing backing;
    private DirectoryState state = new DirectoryState();
    private boolean closed;

    private Store(Backing backing) {
        this.backing = backing;
    }

    /** A directory in memory, gone when it is closed. */
    public static Store inMemory(String salt) {
        return new Store(new Unbacked(salt));
    }

    /**
     * A directory that {@code backing} keeps; closing the store closes it.
     *
     * @throws StoreFailure if what is kept cannot be read
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

    /** Whether there was no directory when it was last looked at. */
    public boolean isNew() {
        return backing.isNew();
    }

    /** Random bytes of this directory's own, for digests of what was asked. */
    public String salt() {
        return backing.salt();
    }

    /**
     * Reads.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun
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
     * Reads and changes as one: kept when {@code work} returns, undone when it throws.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun; nothing was done then
     * @throws StoreFailure if the store is closed or cannot be written; nothing was done then
     */
    public <T> T write(Function<DirectoryState, T> work) throws InterruptedException {
        return change(work, backing::append);
    }

    /** As {@link #write}, for changes of any kind and number, such as putting in a seed. */
    public <T> T rewrite(Function<DirectoryState, T> work) throws InterruptedException {
        return change(work, backing::rewrite);
    }

    private <T> T change(Function<DirectoryState, T> work, Consumer<DirectoryState> keep) throws InterruptedException {
        return holding(writers, () -> {
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

    /** Closes the store and lets go of all it held; doing it again does nothing. */
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
