package dev.partnerdirectory.fake.store.disk;

import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.fake.store.Backing;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A directory's file:
 *
 * <pre>
 *  5f0c19a2 {"formatVersion":1,"partner":{…},"customers":[…]}        the snapshot, in the seed format
 *  91d2770b {"salt":"…"}                                             the first line of the log
 *  03ab4e1f {"users":[{"customer":"…","user":{…}}],"requests":[…]}   later writes, one line each: {@link LogEntry}
 * </pre>
 *
 * <p>A write is acknowledged once the operating system has its line. Readers need no lock, because a complete line
 * never changes and a new snapshot replaces the whole file at once. It is written when the log has become larger than
 * the old snapshot.
 */
public final class DirectoryFile implements Backing {
    /** A log smaller than this never causes a new snapshot. */
    private static final long SMALL_LOG = 1 << 20;

    private final Path path;
    private final Turns turns;
    private final Supplier<String> freshSalt;
    private volatile @Nullable String salt;
    private @Nullable FileReading reading;

    /** Which file was read, and up to which byte. */
    private volatile Position position = new Position(null, 0);

    private volatile long compactAt;

    private record Position(@Nullable Object file, long end) {
        /** Compares without {@code equals}: a record's makes classes at its first call, at every start of a command. */
        boolean isSame(Position other) {
            return end == other.end && Objects.equals(file, other.file);
        }
    }

    private DirectoryFile(Path path, Turns turns, Supplier<String> freshSalt) {
        this.path = path;
        this.turns = turns;
        this.freshSalt = freshSalt;
    }

    /**
     * The directory in a file. If the file does not exist, the first {@link #replacement} creates it.
     *
     * @param freshSalt makes the salt, if the directory is new
     * @throws StoreFailure if the file cannot be created there
     */
    public static DirectoryFile at(Path file, Supplier<String> freshSalt, Sleeper sleeper) {
        try {
            Path path = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            OwnFiles.createFolder(Objects.requireNonNull(path.getParent(), "a file is in a folder"));
            if (Files.isDirectory(path)) {
                throw new StoreFailure("%s cannot be opened: it is a folder".formatted(path));
            }
            return new DirectoryFile(path, Turns.on(path, sleeper), freshSalt);
        } catch (IOException failure) {
            throw failed(file, failure);
        }
    }

    @Override
    public boolean isNew() {
        return position.file() == null;
    }

    @Override
    public String salt() {
        String known = salt;
        if (known == null) {
            known = freshSalt.get();
            salt = known;
        }
        return known;
    }

    @Override
    public boolean isBehind() {
        return !position.isSame(present());
    }

    /** The file as it is now. An empty file counts as missing. */
    private Position present() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return file.size() == 0 ? new Position(null, 0) : new Position(key(file), file.size());
        } catch (NoSuchFileException none) {
            return new Position(null, 0);
        } catch (IOException failure) {
            throw failed(path, failure);
        }
    }

    private static Object key(BasicFileAttributes file) {
        Object key = file.fileKey();
        return key == null ? file.creationTime() : key;
    }

    @Override
    public DirectoryState caughtUp(DirectoryState state) {
        Position present = present();
        if (position.isSame(present)) {
            return state;
        }
        if (present.file() == null) {
            throw new StoreFailure("%s is gone; it was there before".formatted(path));
        }
        try {
            return present.file().equals(position.file()) ? continued(state) : loaded(present);
        } catch (IOException failure) {
            throw failed(path, failure);
        }
    }

    private DirectoryState loaded(Position present) throws IOException {
        closeData();
        FileReading fresh = FileReading.of(path);
        reading = fresh;
        DirectoryState state = fresh.snapshot();
        compactAt = compactAt(fresh.end());
        position = new Position(present.file(), fresh.end());
        return continued(state);
    }

    private DirectoryState continued(DirectoryState state) throws IOException {
        FileReading open = reading();
        try {
            open.log(entry -> {
                entry.salt().ifPresent(known -> salt = known);
                entry.replay(state);
            });
        } finally {
            position = new Position(position.file(), open.end());
        }
        return state;
    }

    private FileReading reading() {
        return Objects.requireNonNull(reading, "the file was read before");
    }

    @Override
    public Turn turn() throws InterruptedException {
        return turns.take();
    }

    @Override
    public void append(DirectoryState state) {
        if (!state.changes().isEmpty()) {
            append(Lines.line(LogEntry.of(state).json()));
        }
    }

    private void append(byte[] line) {
        RandomAccessFile data = reading().data();
        long end = position.end();
        try {
            // A process that died may have left part of a line behind the end.
            data.setLength(end);
            data.seek(end);
            data.write(line);
            reading().skip(line.length);
            position = new Position(position.file(), end + line.length);
        } catch (IOException failure) {
            shorten(data, end);
            throw new StoreFailure("%s cannot be written: %s".formatted(path, failure.getMessage()), failure);
        }
    }

    private static void shorten(RandomAccessFile data, long end) {
        try {
            data.setLength(end);
        } catch (IOException failure) {
            // The partial line has no line feed and is ignored. The failure before this one is the one to report.
            return;
        }
    }

    @Override
    public boolean isWorthRewriting() {
        return position.end() > compactAt;
    }

    @Override
    public Replacement replacement(DirectoryState state) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        FileWriting contents = FileWriting.of(state, salt());
        return new Replacement() {
            @Override
            public void write() {
                installing(fresh, () -> {
                    Files.deleteIfExists(fresh);
                    OwnFiles.create(fresh);
                    contents.write(fresh);
                });
            }

            @Override
            public void install() {
                installing(fresh, () -> {
                    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    closeData();
                    FileReading written = FileReading.of(path);
                    written.skipAll(contents.lines());
                    reading = written;
                    position = present();
                    compactAt = compactAt(position.end());
                });
            }
        };
    }

    private interface Installing {
        void now() throws IOException;
    }

    private void installing(Path fresh, Installing step) {
        try {
            step.now();
        } catch (IOException failure) {
            remove(fresh);
            // What is stored has every write. It is worth another attempt when it is twice as large.
            compactAt = 2 * position.end();
            throw new StoreFailure("%s cannot be written: %s".formatted(path, failure.getMessage()), failure);
        }
    }

    /** A snapshot that is not whole takes room that may be short. */
    private static void remove(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException failure) {
            // It is removed before the next one is written; the failure before this one is what matters.
            return;
        }
    }

    private static long compactAt(long snapshot) {
        return snapshot + Math.max(SMALL_LOG, snapshot);
    }

    private void closeData() throws IOException {
        if (reading != null) {
            reading.close();
        }
    }

    @Override
    public void close() {
        try {
            closeData();
            turns.close();
        } catch (IOException failure) {
            throw failed(path, failure);
        }
    }

    private static StoreFailure failed(Path path, IOException failure) {
        String why = failure instanceof AccessDeniedException ? "access is denied" : failure.getMessage();
        return new StoreFailure("%s cannot be opened: %s".formatted(path, why), failure);
    }
}
