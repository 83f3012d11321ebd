package dev.partnerdirectory.fake.store.disk;

import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.fake.store.Backing;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Allows one writer at a time, across all processes and within this one. It locks a file beside the directory's file.
 * The operating system releases the lock whenever the process ends, so a lock file that exists means nothing.
 */
record Turns(Path path, FileChannel channel, Sleeper sleeper) implements Closeable {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration STEP = Duration.ofMillis(5);

    /** @param path the file to protect */
    static Turns on(Path path, Sleeper sleeper) throws IOException {
        Path lockFile = path.resolveSibling(path.getFileName() + ".lock");
        OwnFiles.create(lockFile);
        return new Turns(path, FileChannel.open(lockFile, StandardOpenOption.WRITE), sleeper);
    }

    /**
     * Waits for the lock.
     *
     * @throws StoreFailure if the lock is not available within {@link #PATIENCE}
     */
    Backing.Turn take() throws InterruptedException {
        Duration waited = Duration.ZERO;
        Optional<FileLock> lock = tryLock();
        while (lock.isEmpty()) {
            if (waited.compareTo(PATIENCE) >= 0) {
                throw new StoreFailure(
                        "%s is being written by another program, or by another part of this one, and was not free for %d seconds; try again when that has ended"
                                .formatted(path, PATIENCE.toSeconds()));
            }
            sleeper.sleep(STEP);
            waited = waited.plus(STEP);
            lock = tryLock();
        }
        FileLock held = lock.get();
        return () -> release(held);
    }

    private Optional<FileLock> tryLock() {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new StoreFailure("%s cannot be locked: %s".formatted(path, failure.getMessage()), failure);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits while another part of this process has the turn: to close a channel of a file releases every lock that the
     * process has on the file.
     */
    @Override
    public void close() throws IOException {
        try {
            while (isHeldInThisProcess()) {
                sleeper.sleep(STEP);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            channel.close();
        }
    }

    private boolean isHeldInThisProcess() throws IOException {
        try {
            channel.tryLock();
            return false;
        } catch (OverlappingFileLockException held) {
            return true;
        }
    }
}
