package dev.partnerdirectory.files.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanLine;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/** A plan in a file: JSON Lines in canonical form, so a digest of the file's lines is the plan's digest. Stateless. */
public final class PlanFile {
    private static final byte[] BEGINNING = "{\"plan\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EARLIER = "plan\tversion=".getBytes(StandardCharsets.UTF_8);

    private PlanFile() {}

    /**
     * Writes a plan atomically; only the owner can read it. Replaces an existing plan, but no other file.
     *
     * @throws FileAlreadyExistsException if {@code file} exists and is not a plan
     */
    public static void write(Path file, Plan plan) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0 && !isPlan(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "is no plan");
        }
        OwnerOnlyFiles.write(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            for (PlanLine line : (Iterable<PlanLine>) plan.lines()::iterator) {
                CanonicalForm.write(line, text);
                text.write('\n');
            }
            text.flush();
        });
    }

    private static boolean isPlan(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            byte[] beginning = in.readNBytes(EARLIER.length);
            return begins(beginning, BEGINNING) || begins(beginning, EARLIER);
        }
    }

    private static boolean begins(byte[] text, byte[] beginning) {
        return text.length >= beginning.length
                && Arrays.equals(text, 0, beginning.length, beginning, 0, beginning.length);
    }

    /**
     * Reads a plan and checks its seal.
     *
     * @throws InvalidRequest       if it is not a plan, is incomplete, was changed after it was sealed, or has another
     *     version
     * @throws UncheckedIOException if it cannot be read
     */
    public static Plan read(Path file) {
        return FileWork.get(file, "read", () -> {
            try (InputStream in = new FileInputStream(file.toFile())) {
                return read(in);
            }
        });
    }

    /** As {@link #read(Path)}. */
    public static Plan read(InputStream in) throws IOException {
        BufferedInputStream text = new BufferedInputStream(in);
        text.mark(EARLIER.length);
        if (begins(text.readNBytes(EARLIER.length), EARLIER)) {
            throw refused("was made by an earlier version, which wrote another form");
        }
        text.reset();
        Json.SharedValues ofLine = new Json.SharedValues();
        try (MappingIterator<PlanLine> lines =
                Json.reader(PlanLine.class, ofLine).readValues(text)) {
            return Plan.of(closed(lines, ofLine));
        }
    }

    private static Iterator<PlanLine> closed(MappingIterator<PlanLine> lines, Json.SharedValues ofLine) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reading(lines::hasNextValue);
            }

            @Override
            public PlanLine next() {
                ofLine.forget();
                return reading(lines::nextValue);
            }
        };
    }

    private static <T> T reading(FileWork.Work<T> reading) {
        try {
            return reading.result();
        } catch (JsonEOFException cut) {
            throw refused("is incomplete: its end is missing");
        } catch (JsonProcessingException | RuntimeJsonMappingException malformed) {
            throw refused("cannot be read: "
                    + String.valueOf(malformed.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InvalidRequest refused(String reason) {
        return new InvalidRequest(
                "plan", reason, ErrorDetails.none().withRemedy("make the plan again from its manifest"));
    }
}
