package dev.partnerdirectory.files.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.port.out.AccessReadings;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The readings of one report in a file that only its owner can read: a label, and then one customer a line. A truncated last
 * line is left by a crash, and the customer is read again. For one thread; to be closed.
 */
public final class AccessFile implements AccessReadings, AutoCloseable {
    private static final ObjectReader READER = Json.mapper().readerFor(CustomerAccess.class);

    private final Path path;
    private final FileOutputStream out;
    private final Set<CustomerId> customers;

    private AccessFile(Path path, FileOutputStream out, Set<CustomerId> customers) {
        this.path = path;
        this.out = out;
        this.customers = customers;
    }

    /** Begins new readings, in place of others. */
    public static AccessFile begin(Path path, String label) {
        return FileWork.get(path, "written", () -> {
            OwnerOnlyFiles.folderOf(path);
            Files.deleteIfExists(path);
            FileOutputStream out = OwnerOnlyFiles.newFile(path);
            write(out, oneLine(label));
            return new AccessFile(path, out, new HashSet<>());
        });
    }

    /** Goes on with the readings there are; empty where there are none with this label. */
    public static Optional<AccessFile> goOn(Path path, String label) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return FileWork.get(path, "read", () -> {
            try (BufferedReader lines = FileWork.lines(path)) {
                if (!oneLine(label).equals(lines.readLine())) {
                    return Optional.empty();
                }
            }
            Set<CustomerId> customers = new HashSet<>();
            OwnerOnlyFiles.write(path, mended -> {
                write(mended, oneLine(label));
                copy(path, mended, customers);
            });
            return Optional.of(new AccessFile(path, new FileOutputStream(path.toFile(), true), customers));
        });
    }

    /** Copies the readings up to the first that is truncated. Whatever comes after is read again. */
    private static void copy(Path from, FileOutputStream to, Set<CustomerId> customers) throws IOException {
        try {
            each(from, access -> {
                write(to, CanonicalForm.of(access));
                customers.add(access.customer());
            });
        } catch (JsonProcessingException cut) {
            // The readings before it are copied.
        }
    }

    private static String oneLine(String label) {
        return label.replaceAll("\\R", " ");
    }

    private static void write(FileOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private interface Taker {
        void take(CustomerAccess access) throws IOException;
    }

    private static void each(Path path, Taker to) throws IOException {
        try (BufferedReader lines = FileWork.lines(path)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.take(READER.readValue(line));
            }
        }
    }

    @Override
    public Set<CustomerId> customers() {
        return Set.copyOf(customers);
    }

    @Override
    public void add(CustomerAccess access) {
        FileWork.run(path, "written", () -> {
            write(out, CanonicalForm.of(access));
            customers.add(access.customer());
        });
    }

    @Override
    public void forEach(Consumer<CustomerAccess> to) {
        FileWork.run(path, "read", () -> each(path, to::accept));
    }

    /** Removes the file: the report is done. */
    public void forget() {
        FileWork.run(path, "deleted", () -> Files.deleteIfExists(path));
    }

    @Override
    public void close() {
        FileWork.run(path, "closed", out::close);
    }
}
