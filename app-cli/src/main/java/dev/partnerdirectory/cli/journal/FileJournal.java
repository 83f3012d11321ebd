package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.port.out.Journal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A journal in a file, locked while it is open. A line is on disk when {@link #append} returns. Thread-safe. */
final class FileJournal implements Journal {
    private final Path path;
    private final RandomAccessFile file;
    /** Closing it lets go of the lock. */
    private final RandomAccessFile lock;

    private FileJournal(Path path, RandomAccessFile file, RandomAccessFile lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Opens a journal that is there. The lock is on a file of its own: where reading the journal ends, POSIX would let go
     * of a lock on it.
     *
     * @throws Conflict             if another run has it open
     * @throws UncheckedIOException if it is not there: an empty one in its place would say that nothing was sent
     */
    static FileJournal open(Path path, Path lockFile) {
        try {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            RandomAccessFile lock = new RandomAccessFile(lockFile.toFile(), "rw");
            if (!isLocked(lock)) {
                lock.close();
                throw new Conflict(
                        Conflict.Reason.RUN_EXISTS,
                        "another pdir is at work on this run",
                        ErrorDetails.none().withRemedy("wait until it ends"));
            }
            return new FileJournal(path, new RandomAccessFile(path.toFile(), "rw"), lock);
        } catch (IOException unopenable) {
            throw new UncheckedIOException(unopenable);
        }
    }

    private static boolean isLocked(RandomAccessFile lock) throws IOException {
        try {
            return lock.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    /** Whether some run has it open. */
    static boolean isOpen(Path lockFile) {
        try (RandomAccessFile lock = new RandomAccessFile(lockFile.toFile(), "rw")) {
            return !isLocked(lock);
        } catch (IOException unopenable) {
            throw new UncheckedIOException(unopenable);
        }
    }

    @Override
    public Stream<String> lines() {
        return TextLines.of(path);
    }

    @Override
    public synchronized void append(String line) {
        try {
            long end = file.length();
            boolean cut = end > 0 && byteAt(end - 1) != '\n';
            file.seek(end);
            // A last line that lacks nothing but its end is whole.
            file.write(((cut ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(path), unwritable);
        }
    }

    @Override
    public synchronized void dropLast() {
        try {
            long end = file.length() - 1;
            while (end > 0 && byteAt(end - 1) != '\n') {
                end--;
            }
            file.setLength(Math.max(0, end));
            file.getFD().sync();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(path), unwritable);
        }
    }

    private int byteAt(long position) throws IOException {
        file.seek(position);
        return file.read();
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
            lock.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
