package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.Durability;
import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.Tables;
import java.nio.file.Path;
import java.util.function.Function;

/** A directory kept in a file. Thread-safe. */
public final class SqlStore implements Store {
    private final Database database;

    /** Used only by who has the database. */
    private final SqlTables tables;

    private SqlStore(Database database) {
        this.database = database;
        this.tables = database.tables();
    }

    /**
     * The store in a file, made if there is none, readable by its owner alone.
     *
     * @throws StoreFailure at once if somebody else has it open, if it is something else or of a newer version, or if
     *     it cannot be read and written
     */
    public static SqlStore open(Path file, Durability durability) {
        return new SqlStore(Database.onDisk(file, Schema.FORMAT, durability));
    }

    @Override
    public <T> T read(Function<Tables, T> work) throws InterruptedException {
        return database.read(session -> work.apply(tables));
    }

    @Override
    public <T> T write(Function<Tables, T> work) throws InterruptedException {
        return database.write(session -> {
            boolean done = false;
            try {
                T result = work.apply(tables);
                done = true;
                return result;
            } finally {
                if (!done) {
                    tables.rolledBack();
                }
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
