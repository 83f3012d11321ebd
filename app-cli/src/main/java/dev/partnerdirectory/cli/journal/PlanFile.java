package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.OwnerOnly;
import dev.partnerdirectory.core.plan.PlanSink;
import dev.partnerdirectory.core.plan.PlanSource;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A plan's text in a file, as core writes it. Stateless. */
public record PlanFile(Path path) implements PlanSource {
    private static final String BEGINNING = "plan\t";

    @Override
    public Stream<String> lines() {
        return TextLines.of(path);
    }

    /**
     * Writes a plan, for the owner alone. It is there wholly or not at all; an older plan is replaced, anything else is
     * not.
     *
     * @param plan writes it
     * @return what {@code plan} returned
     * @throws UsageProblem if {@code path} is there and is no plan
     */
    public static <T> T write(Path path, Function<PlanSink, T> plan) {
        refuseOthers(path);
        // A name that nobody else's file has.
        Path unfinished = path.resolveSibling("%s.%s.new".formatted(path.getFileName(), UUID.randomUUID()));
        try {
            T written;
            try (FileOutputStream out = OwnerOnly.newFile(unfinished);
                    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                written = plan.apply(line -> write(text, line));
                text.flush();
                out.getFD().sync();
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException unwritable) {
            throw new UsageProblem("%s cannot be written: %s".formatted(path, unwritable));
        } finally {
            clear(unfinished);
        }
    }

    private static void write(BufferedWriter text, String line) {
        try {
            text.write(line);
            text.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void refuseOthers(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<String> lines = TextLines.of(path)) {
            if (!lines.findFirst().orElse(BEGINNING).startsWith(BEGINNING)) {
                throw new UsageProblem("%s is there already, is no plan and is not overwritten".formatted(path));
            }
        } catch (UncheckedIOException unreadable) {
            throw new UsageProblem("%s is there already and cannot be read".formatted(path));
        }
    }

    private static void clear(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
