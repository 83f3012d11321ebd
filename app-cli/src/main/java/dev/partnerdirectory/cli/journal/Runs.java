package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The runs that are kept, each in a folder of its own under the folder for state. */
public final class Runs {
    /** Stands for the newest run. */
    public static final String LAST = "last";

    private final Folders folders;
    private final Clock clock;

    public Runs(Folders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Makes the folder of a new run of this plan.
     *
     * @param directory   what it writes to, as a message names it
     * @param credentials where its passwords go; else to a file of the run's name in the folder for credentials
     * @param recipient   whom they are encrypted for, in PEM
     */
    public RunFolder begin(PlanFile plan, String directory, Optional<Path> credentials, Optional<String> recipient) {
        RunId id = new RunId(UUID.randomUUID().toString());
        String name = "passwords-" + id + ".csv" + (recipient.isPresent() ? ".pem" : "");
        Path passwords = credentials.orElseGet(() -> folders.credentials().resolve(name));
        About about = new About(directory, clock.instant(), passwords.toAbsolutePath());
        return RunFolder.make(folders.runs().resolve(id.value()), id, about, recipient, plan);
    }

    /** A run for a rehearsal, in a folder that is to be discarded. */
    public RunFolder rehearse(PlanFile plan) {
        RunId id = new RunId(UUID.randomUUID().toString());
        try {
            Path folder = Files.createTempDirectory("pdir-rehearsal");
            About about = new About("", clock.instant(), folder.resolve("passwords"));
            return RunFolder.make(folder, id, about, Optional.empty(), plan);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Every run, newest first. */
    public List<RunFolder> all() {
        Path root = folders.runs();
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.flatMap(folder -> read(folder).stream())
                    .sorted(Comparator.comparing((RunFolder run) -> run.about().begun())
                            .reversed()
                            .thenComparing(run -> run.id().value()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A folder that was never completed holds no run: nothing was sent. */
    private static Optional<RunFolder> read(Path folder) {
        Path about = folder.resolve(RunFolder.ABOUT);
        if (!Files.isRegularFile(about)) {
            return Optional.empty();
        }
        try {
            RunId id = new RunId(folder.getFileName().toString());
            return Optional.of(new RunFolder(id, folder, About.parse(Files.readString(about))));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The run that is meant.
     *
     * @param name its id, the beginning of its id, or {@code last}
     * @throws NotFound     if there is none
     * @throws UsageProblem if several begin so
     */
    public RunFolder get(String name) {
        List<RunFolder> all = all();
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(LAST) && !all.isEmpty()) {
            return all.get(0);
        }
        List<RunFolder> found = all.stream()
                .filter(run -> !wanted.isEmpty() && run.id().value().startsWith(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound(
                    NotFound.Missing.UNSPECIFIED,
                    "there is no run '%s'".formatted(name),
                    ErrorDetails.none().withRemedy("\"pdir runs\" lists them"));
        }
        if (found.size() > 1) {
            throw new UsageProblem("%d runs begin with '%s': give more of the id".formatted(found.size(), name));
        }
        return found.get(0);
    }
}
