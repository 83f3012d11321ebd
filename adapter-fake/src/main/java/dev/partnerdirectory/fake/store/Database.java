package dev.partnerdirectory.fake.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A database with one connection, which one thread at a time has. Waiting for it can be interrupted. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Session session;
    private boolean closed;

    private Database(Connection connection) {
        this.session = new Session(connection);
    }

    /** An empty database in memory, gone when it is closed. */
    public static Database inMemory(Consumer<Session> schema) {
        try {
            Database database = new Database(DriverManager.getConnection("jdbc:sqlite::memory:"));
            schema.accept(database.session);
            return database;
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
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

    private static <T> T inTransaction(Session session, Function<Session, T> work) {
        session.execute("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.apply(session);
            session.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                session.execute("ROLLBACK");
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
            }
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        } finally {
            lock.unlock();
        }
    }
}
