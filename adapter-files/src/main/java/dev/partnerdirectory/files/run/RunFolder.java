package dev.partnerdirectory.files.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run in its own folder, which only its owner can read: {@code about}, {@code plan}, {@code journal}, {@code lock}
 * and, until the run is complete, {@code secret}. Thread-safe; must be closed.
 */
final class RunFolder implements StoredRun {
    private static final String ABOUT = "about";
    private static final String PLAN = "plan";
    private static final String JOURNAL = "journal";
    private static final String LOCK = "lock";
    private static final String SECRET = "secret";
    private static final int SECRET_BYTES = 32;

    private final Path path;
    private final RunInfo info;
    private final SecureRandom random;
    private final FileJournal journal;
    /** Closing it releases the lock. Null if the run is read-only. */
    private final @Nullable RandomAccessFile lock;

    private @Nullable Plan plan;

    private RunFolder(
            Path path,
            RunInfo info,
            SecureRandom random,
            FileJournal journal,
            @Nullable RandomAccessFile lock,
            @Nullable Plan plan) {
        this.plan = plan;
        this.path = path;
        this.info = info;
        this.random = random;
        this.journal = journal;
        this.lock = lock;
    }

    /** Makes the folder of a new run. The folder is complete when {@code about} exists. */
    static void make(Path path, RunInfo info, Plan plan) throws IOException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        OwnerOnlyFiles.folder(path);
        PlanFile.write(path.resolve(PLAN), plan);
        OwnerOnlyFiles.newFile(path.resolve(JOURNAL)).close();
        OwnerOnlyFiles.newFile(path.resolve(LOCK)).close();
        OwnerOnlyFiles.write(
                path.resolve(ABOUT),
                out -> out.write(Json.mapper()
                        .writeValueAsBytes(Map.of(
                                "id", info.id().value(),
                                "created", info.created().toString(),
                                "labels", info.labels()))));
    }

    /** Whether a folder holds a complete run. In an incomplete one, nothing was sent. */
    static boolean isComplete(Path path) {
        return Files.isRegularFile(path.resolve(ABOUT));
    }

    static RunInfo info(Path path) throws IOException {
        return Json.mapper().readValue(Files.readString(path.resolve(ABOUT)), RunInfo.class);
    }

    static RunFolder look(Path path, RunInfo info, SecureRandom random) {
        return new RunFolder(path, info, random, FileJournal.look(path.resolve(JOURNAL)), null, null);
    }

    /**
     * Opens a run for writing.
     *
     * @param plan the run's plan, if known
     * @throws Conflict if another worker or process has the run open
     */
    static RunFolder open(Path path, RunInfo info, SecureRandom random, @Nullable Plan plan) {
        RandomAccessFile lock = lock(path)
                .orElseThrow(() -> new Conflict(
                        Conflict.Reason.RUN_EXISTS,
                        "another process is working on this run",
                        ErrorDetails.none().withRemedy("wait until that ends")));
        try {
            return new RunFolder(path, info, random, FileJournal.open(path.resolve(JOURNAL)), lock, plan);
        } catch (UncheckedIOException unopenable) {
            close(path, lock);
            throw unopenable;
        }
    }

    /**
     * The lock is on a separate file: POSIX would release a lock on the journal when a reader of the journal closes it.
     */
    private static Optional<RandomAccessFile> lock(Path path) {
        return FileWork.get(path.resolve(LOCK), "opened", () -> {
            RandomAccessFile lock = new RandomAccessFile(path.resolve(LOCK).toFile(), "rw");
            try {
                if (lock.getChannel().tryLock() != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException ofThisProcess) {
                // This process has the run open already.
            }
            lock.close();
            return Optional.empty();
        });
    }

    private static void close(Path path, @Nullable RandomAccessFile lock) {
        if (lock != null) {
            FileWork.run(path.resolve(LOCK), "closed", lock::close);
        }
    }

    static boolean isOpen(Path path) {
        Optional<RandomAccessFile> lock = lock(path);
        lock.ifPresent(open -> close(path, open));
        return lock.isEmpty();
    }

    @Override
    public RunInfo info() {
        return info;
    }

    @Override
    public synchronized Plan plan() {
        Plan read = plan == null ? PlanFile.read(path.resolve(PLAN)) : plan;
        plan = read;
        return read;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public boolean hasSecret() {
        return Files.exists(path.resolve(SECRET));
    }

    @Override
    public synchronized Secret secret() {
        Path file = path.resolve(SECRET);
        return FileWork.get(file, "read", () -> {
            if (!Files.exists(file) && journal.isEmpty()) {
                byte[] bytes = new byte[SECRET_BYTES];
                random.nextBytes(bytes);
                String text = HexFormat.of().formatHex(bytes);
                OwnerOnlyFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            }
            return Secret.of(Files.readString(file).strip());
        });
    }

    @Override
    public synchronized void forgetSecret() {
        FileWork.run(path.resolve(SECRET), "deleted", () -> Files.deleteIfExists(path.resolve(SECRET)));
    }

    @Override
    public void close() {
        journal.close();
        close(path, lock);
    }
}
