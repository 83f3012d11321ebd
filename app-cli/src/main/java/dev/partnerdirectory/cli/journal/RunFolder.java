package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.OwnerOnly;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.RunSecrets;
import dev.partnerdirectory.core.text.Line;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is kept of one run, for its owner alone. */
public record RunFolder(RunId id, Path path, About about) {
    private static final String PLAN = "plan";
    private static final String JOURNAL = "journal";
    private static final String LOCK = "lock";
    private static final String SECRET = "secret";
    private static final String NAMES = "customers";
    private static final String RECIPIENT = "recipient.pem";
    static final String ABOUT = "about";

    /** Makes the folder of a new run. It is complete when {@code about} is there. */
    static RunFolder make(Path path, RunId id, About about, Optional<String> recipient, PlanFile plan) {
        try {
            OwnerOnly.folder(path);
            copy(plan, path.resolve(PLAN));
            OwnerOnly.newFile(path.resolve(JOURNAL)).close();
            OwnerOnly.newFile(path.resolve(LOCK)).close();
            if (recipient.isPresent()) {
                write(path.resolve(RECIPIENT), recipient.get());
            }
            write(path.resolve(ABOUT), about.text());
            return new RunFolder(id, path, about);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be made".formatted(path), unwritable);
        }
    }

    private static void copy(PlanFile plan, Path to) {
        PlanFile.write(to, sink -> {
            try (Stream<String> lines = plan.lines()) {
                lines.forEachOrdered(sink::write);
            }
            return to;
        });
    }

    private static void write(Path file, String text) throws IOException {
        try (FileOutputStream out = OwnerOnly.newFile(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }

    /** Writes down what its customers are called. */
    public void keepNames(Map<CustomerId, String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(
                (id, name) -> text.append(Line.of("customer").with("id", id).with("name", name))
                        .append('\n'));
        try {
            write(path.resolve(NAMES), text.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(path.resolve(NAMES)), unwritable);
        }
    }

    /** What its customers are called, as far as that was known when it began. */
    public Map<CustomerId, String> names() {
        Path file = path.resolve(NAMES);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Stream<String> lines = TextLines.of(file)) {
            return lines.map(Line::parse)
                    .collect(Collectors.toMap(line -> new CustomerId(line.get("id")), line -> line.get("name")));
        }
    }

    /** The plan as it was when the run began. */
    public PlanFile plan() {
        return new PlanFile(path.resolve(PLAN));
    }

    /**
     * The journal, to be written; to be closed.
     *
     * @throws dev.partnerdirectory.core.error.Conflict if another command has it open
     */
    public Journal open() {
        return FileJournal.open(journal(), path.resolve(LOCK));
    }

    /** The journal, to be read. */
    public Journal look() {
        return new ReadOnlyJournal(journal());
    }

    /** Whether a command is at work on it. */
    public boolean isAtWork() {
        return FileJournal.isOpen(path.resolve(LOCK));
    }

    /** What its passwords are made of. */
    public RunSecrets secrets() {
        return secrets(() -> {});
    }

    /**
     * What its passwords are made of.
     *
     * @param beforeForgotten is done before the secret is destroyed
     */
    public RunSecrets secrets(Runnable beforeForgotten) {
        return new RunSecret(path.resolve(SECRET), this::isBegun, beforeForgotten);
    }

    /** Whether its passwords can still be made once more. */
    public boolean hasSecret() {
        return Files.exists(path.resolve(SECRET));
    }

    /** Whom its passwords are encrypted for, in PEM; empty where they are not. */
    public Optional<String> recipient() {
        Path file = path.resolve(RECIPIENT);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes the place of its passwords: an empty file, for the owner alone. So nobody is created whose password has no
     * place to go, and nobody else puts a file there meanwhile.
     *
     * @throws UsageProblem if something is there already, or nothing can be made there
     */
    public void takeCredentials() {
        Path file = about.credentials();
        try {
            Path folder = file.getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
            }
            OwnerOnly.newFile(file).close();
        } catch (FileAlreadyExistsException taken) {
            throw new UsageProblem("%s is there already and is not overwritten: name a new file".formatted(file));
        } catch (IOException unwritable) {
            throw new UsageProblem("%s cannot be made: %s".formatted(file, unwritable));
        }
    }

    /** Leaves the place of its passwords, if there were none. */
    public void leaveCredentials() {
        Path file = about.credentials();
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Where passwords are handed over; to be closed. */
    public RunCredentials credentials() {
        return new RunCredentials(about.credentials());
    }

    /**
     * Whether the journal's first line was written; else nothing was sent, and a piece of it is what a full disk or a
     * crash has left.
     */
    public boolean isBegun() {
        try (InputStream text =
                new BufferedInputStream(new FileInputStream(journal().toFile()))) {
            int next = text.read();
            while (next >= 0 && next != '\n') {
                next = text.read();
            }
            return next == '\n';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path journal() {
        return path.resolve(JOURNAL);
    }

    /** Takes the folder away, and the place of passwords, if nothing was sent. */
    public void discardIfNotBegun() {
        if (!isBegun()) {
            leaveCredentials();
            discard();
        }
    }

    /** Takes the folder away. */
    public void discard() {
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
