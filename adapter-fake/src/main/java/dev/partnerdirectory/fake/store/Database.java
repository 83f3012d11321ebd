package dev.partnerdirectory.fake.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A database with one connection, which one thread at a time has. Waiting for it can be interrupted. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final Closeable UNCLAIMED = () -> {};

    /**
     * In memory every page stays in SQLite's cache, and whenever a commit follows a split, SQLite walks that cache as far
     * as the page number it keeps for its locks: the fewer pages, the shorter. With pages of 4 KiB a million users cost
     * each write five times what a thousand do.
     */
    private static final int PAGE_IN_MEMORY = 16 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Session session;
    private final Closeable claim;
    private boolean closed;

    Database(Session session, Closeable claim) {
        this.session = session;
        this.claim = claim;
    }

    /** An empty database in memory, gone when it is closed. */
    public static Database inMemory(Format format) {
        try {
            Session session = new Session(Connections.to(":memory:"));
            session.pragma("page_size = " + PAGE_IN_MEMORY);
            session.pragma("journal_mode = MEMORY");
            format.create(session);
            return new Database(session, UNCLAIMED);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /**
     * The database in a file, made if there is none, readable by its owner alone.
     *
     * @throws StoreFailure at once if somebody else has it open, if it is something else or of a newer version, or if
     *     it cannot be read and written
     */
    public static Database onDisk(Path path, Format format, Durability durability) {
        return new StoreFile(path, format, durability).open();
    }

    /**
     * Reads.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun
     */
    public <T> T read(Function<Session, T> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return work.apply(open());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads and writes in one transaction: committed when {@code work} returns, rolled back when it throws.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun; nothing was done then
     */
    public <T> T write(Function<Session, T> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return inTransaction(open(), work);
        } finally {
            lock.unlock();
        }
    }

    static <T> T inTransaction(Session session, Function<Session, T> work) {
        session.execute("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.apply(session);
            session.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                session.rollback();
            }
        }
    }

    private Session open() {
        if (closed) {
            throw new StoreFailure("the store is closed");
        }
        return session;
    }

    /** Closes the database; doing it again does nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
                claim.close();
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        } catch (IOException failure) {
            throw new StoreFailure("the store could not be closed: " + failure.getMessage(), failure);
        } finally {
            lock.unlock();
        }
    }
}
