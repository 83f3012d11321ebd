package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.Durability;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A database file with one connection, which one thread at a time has. Waiting for it can be interrupted. Thread-safe.
 */
final class Database implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Session session;
    private final Closeable claim;
    private boolean closed;

    Database(Session session, Closeable claim) {
        this.session = session;
        this.claim = claim;
    }

    /**
     * The database in a file, made if there is none, readable by its owner alone.
     *
     * @throws StoreFailure at once if somebody else has it open, if it is something else or of a newer version, or if
     *     it cannot be read and written
     */
    static Database onDisk(Path path, Format format, Durability durability) {
        return new StoreFile(path, format, durability).open();
    }

    /** The tables on its connection, for whoever has the database. */
    SqlTables tables() {
        return new SqlTables(session);
    }

    /**
     * Reads.
     *
     * @throws InterruptedException if the thread is interrupted, also before it has begun
     */
    <T> T read(Function<Session, T> work) throws InterruptedException {
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
    <T> T write(Function<Session, T> work) throws InterruptedException {
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
            throw StoreFailure.closed();
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
            throw SqlFailures.of(failure);
        } catch (IOException failure) {
            throw new StoreFailure("the store could not be closed: " + failure.getMessage(), failure);
        } finally {
            lock.unlock();
        }
    }
}
