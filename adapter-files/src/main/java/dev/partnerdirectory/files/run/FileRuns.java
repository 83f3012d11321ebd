package dev.partnerdirectory.files.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Runs on one machine, each in its own folder that only its owner can read. Several processes may share them.
 * Thread-safe.
 */
public final class FileRuns implements Runs {
    private final Path root;
    private final Clock clock;
    private final SecureRandom random;
    /** Of runs that were created here and not opened yet: such a plan need not be read again. */
    private final Map<RunId, Plan> created = new ConcurrentHashMap<>();

    /** @param root the parent of the runs' folders; made with the first run */
    public FileRuns(Path root) {
        this(root, Clock.systemUTC(), new SecureRandom());
    }

    /** @param random the random source for secrets */
    public FileRuns(Path root, Clock clock, SecureRandom random) {
        this.root = root;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public RunInfo create(RunId run, Plan plan, Map<String, String> labels) {
        RunInfo info = new RunInfo(run, clock.instant(), labels);
        try {
            RunFolder.make(folder(run), info, plan);
            created.put(run, plan);
            return info;
        } catch (FileAlreadyExistsException taken) {
            throw new Conflict(
                    Conflict.Reason.RUN_EXISTS, "there is a run %s already".formatted(run), ErrorDetails.none());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("run %s cannot be kept".formatted(info.id()), unwritable);
        }
    }

    private Path folder(RunId run) {
        return root.resolve(run.value());
    }

    @Override
    public StoredRun open(RunId run) {
        return RunFolder.open(folder(run), get(run), random, created.remove(run));
    }

    @Override
    public StoredRun look(RunId run) {
        return RunFolder.look(folder(run), get(run), random);
    }

    private RunInfo get(RunId run) {
        return info(folder(run))
                .orElseThrow(() -> new NotFound(
                        NotFound.Missing.UNSPECIFIED, "there is no run '%s'".formatted(run), ErrorDetails.none()));
    }

    @Override
    public boolean isOpen(RunId run) {
        return RunFolder.isOpen(folder(run));
    }

    @Override
    public List<RunInfo> list() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        return FileWork.get(root, "read", () -> {
            try (Stream<Path> inside = Files.list(root)) {
                return inside.flatMap(folder -> info(folder).stream())
                        .sorted(Comparator.comparing(RunInfo::created)
                                .reversed()
                                .thenComparing(info -> info.id().value()))
                        .toList();
            }
        });
    }

    /** A run whose description cannot be read, for example one of an earlier version, is listed too. */
    private static Optional<RunInfo> info(Path folder) {
        if (!RunFolder.isComplete(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RunFolder.info(folder));
        } catch (IOException unreadable) {
            return nameless(folder);
        }
    }

    private static Optional<RunInfo> nameless(Path folder) {
        try {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            return Optional.of(new RunInfo(new RunId(folder.getFileName().toString()), changed, Map.of()));
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(RunId run) {
        created.remove(run);
        if (!Files.exists(folder(run))) {
            return;
        }
        FileWork.run(folder(run), "deleted", () -> {
            try (Stream<Path> inside = Files.walk(folder(run))) {
                List<Path> deepestFirst =
                        inside.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            }
        });
    }
}
