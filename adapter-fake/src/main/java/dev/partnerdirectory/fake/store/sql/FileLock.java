package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The claim to a store's file, held on a file beside it. The operating system gives it back when the process ends,
 * however it ends, so that the lock file's mere presence means nothing.
 */
final class FileLock implements Closeable {
    private final FileChannel channel;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims {@code store} for this process and this caller alone.
     *
     * @throws StoreFailure at once if somebody has it
     */
    static FileLock of(Path store) throws IOException {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        PrivateFiles.createIfAbsent(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            held = false;
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new StoreFailure(
                    "%s is in use by another program, or by another part of this one; close that first or take another file"
                            .formatted(store));
        }
        return new FileLock(channel);
    }

    /** Gives the claim back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
