package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.Tables;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** A directory kept in memory: any number read at once, or one writes. Thread-safe. */
public final class HeapStore implements Store {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Undo undo = new Undo();
    private HeapTables tables = new HeapTables(undo);
    private boolean closed;

    @Override
    public <T> T read(Function<Tables, T> work) throws InterruptedException {
        Lock shared = lock.readLock();
        shared.lockInterruptibly();
        try {
            return work.apply(open());
        } finally {
            shared.unlock();
        }
    }

    @Override
    public <T> T write(Function<Tables, T> work) throws InterruptedException {
        Lock alone = lock.writeLock();
        alone.lockInterruptibly();
        try {
            return orUndone(open(), work);
        } finally {
            alone.unlock();
        }
    }

    private <T> T orUndone(Tables open, Function<Tables, T> work) {
        boolean done = false;
        try {
            T result = work.apply(open);
            done = true;
            return result;
        } finally {
            if (done) {
                undo.forget();
            } else {
                undo.run();
            }
        }
    }

    private Tables open() {
        if (closed) {
            throw StoreFailure.closed();
        }
        return tables;
    }

    /** Closes the store and lets go of all it held. */
    @Override
    public void close() {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            closed = true;
            tables = new HeapTables(undo);
        } finally {
            alone.unlock();
        }
    }
}
