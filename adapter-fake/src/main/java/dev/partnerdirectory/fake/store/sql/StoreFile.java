package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.Durability;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Opens a database's file: claims it, looks whether it is one of ours, and makes a new one if there is none. */
final class StoreFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);

    private final Path path;
    private final Format format;
    private final Durability durability;

    StoreFile(Path path, Format format, Durability durability) {
        this.path = path.toAbsolutePath();
        this.format = format;
        this.durability = durability;
    }

    Database open() {
        try {
            Files.createDirectories(path.getParent());
            FileLock lock = FileLock.of(path);
            try {
                return open(lock);
            } catch (IOException | SQLException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new StoreFailure("%s cannot be opened: %s".formatted(path, reason(failure)), failure);
        } catch (SQLException failure) {
            throw new StoreFailure("%s cannot be opened: %s".formatted(path, failure.getMessage()), failure);
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private Database open(FileLock lock) throws IOException, SQLException {
        PrivateFiles.createIfAbsent(path);
        if (!Files.isReadable(path) || !Files.isWritable(path) || !Files.isWritable(path.getParent())) {
            throw new StoreFailure(
                    "%s cannot be opened: this user may not read and write it and its folder".formatted(path));
        }
        requireDatabase();
        Connection connection = Connections.to(path.toString());
        try {
            Session session = new Session(connection);
            prepare(session);
            return new Database(session, lock);
        } catch (RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** SQLite itself would take a short file of something else for an empty database. */
    private void requireDatabase() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] head = file.readNBytes(MAGIC.length);
            if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
                throw foreign();
            }
        }
    }

    private void prepare(Session session) {
        for (String pragma : List.of(
                "busy_timeout = 0",
                "locking_mode = EXCLUSIVE",
                "journal_mode = WAL",
                "synchronous = " + (durability == Durability.POWER ? "FULL" : "NORMAL"),
                "journal_size_limit = 67108864",
                "temp_store = MEMORY",
                "cache_size = -32768")) {
            session.pragma(pragma);
        }
        Database.inTransaction(session, this::createOrCheck);
    }

    private boolean createOrCheck(Session session) {
        if (!session.exists("SELECT 1 FROM sqlite_schema")) {
            format.create(session);
            return true;
        }
        int application =
                session.first("PRAGMA application_id", row -> row.getInt(1)).orElseThrow();
        int version = session.first("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
        if (application != format.applicationId()) {
            throw foreign();
        }
        if (version > format.version()) {
            throw new StoreFailure("%s was written by a newer version of this program (tables %d, known here up to %d)"
                    .formatted(path, version, format.version()));
        }
        return false;
    }

    private StoreFailure foreign() {
        return new StoreFailure(
                "%s is not a fake directory's file; it was left as it is, choose another".formatted(path));
    }
}
