package dev.partnerdirectory.files.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.port.out.AccessReadings;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
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
    private final RandomAccessFile file;
    private final Set<CustomerId> customers = new HashSet<>();
    private final long begin;

    private AccessFile(Path path, RandomAccessFile file, long begin) {
        this.path = path;
        this.file = file;
        this.begin = begin;
    }

    /** Begins new readings, in place of others. */
    public static AccessFile begin(Path path, String label) {
        return FileWork.get(path, "written", () -> {
            OwnerOnlyFiles.folderOf(path);
            Files.deleteIfExists(path);
            OwnerOnlyFiles.newFile(path).close();
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            file.write((label.replaceAll("\\R", " ") + "\n").getBytes(StandardCharsets.UTF_8));
            return new AccessFile(path, file, file.length());
        });
    }

    /** Goes on with the readings there are; empty where there are none with this label. */
    public static Optional<AccessFile> goOn(Path path, String label) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return FileWork.get(path, "read", () -> {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            Optional<byte[]> first = line(file);
            if (first.filter(line -> text(line).equals(label.replaceAll("\\R", " ")))
                    .isEmpty()) {
                file.close();
                return Optional.empty();
            }
            AccessFile readings = new AccessFile(path, file, file.getFilePointer());
            readings.mend();
            return Optional.of(readings);
        });
    }

    private void mend() throws IOException {
        long end = begin;
        try {
            for (Optional<byte[]> line = line(file); line.isPresent(); line = line(file)) {
                customers.add(access(line.get()).customer());
                end = file.getFilePointer();
            }
        } catch (JsonProcessingException cut) {
            // Whatever comes after is read again.
        }
        file.setLength(end);
    }

    private static CustomerAccess access(byte[] line) throws IOException {
        return READER.readValue(line);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    /** The next whole line, without its end. */
    private static Optional<byte[]> line(RandomAccessFile file) throws IOException {
        long from = file.getFilePointer();
        byte[] block = new byte[8192];
        for (int read = file.read(block); read > 0; read = file.read(block)) {
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    long end = file.getFilePointer() - read + i;
                    byte[] line = new byte[Math.toIntExact(end - from)];
                    file.seek(from);
                    file.readFully(line);
                    file.seek(end + 1);
                    return Optional.of(line);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<CustomerId> customers() {
        return Set.copyOf(customers);
    }

    @Override
    public void add(CustomerAccess access) {
        FileWork.run(path, "written", () -> {
            file.seek(file.length());
            file.write((CanonicalForm.of(access) + "\n").getBytes(StandardCharsets.UTF_8));
            customers.add(access.customer());
        });
    }

    @Override
    public void forEach(Consumer<CustomerAccess> to) {
        FileWork.run(path, "read", () -> {
            long next = begin;
            file.seek(next);
            for (Optional<byte[]> line = line(file); line.isPresent(); line = line(file)) {
                next = file.getFilePointer();
                to.accept(access(line.get()));
                file.seek(next);
            }
        });
    }

    /** Removes the file: the report is done. */
    public void forget() {
        FileWork.run(path, "deleted", () -> Files.deleteIfExists(path));
    }

    @Override
    public void close() {
        FileWork.run(path, "closed", file::close);
    }
}
