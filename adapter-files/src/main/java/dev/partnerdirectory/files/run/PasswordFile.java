package dev.partnerdirectory.files.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passwords in a CSV file that only its owner can read. The file is made with the first password, or continued if it
 * exists. When {@link #handOver} returns, the line is on disk; each user has one line only. Thread-safe; must be
 * closed.
 */
public final class PasswordFile implements CredentialsFile {
    private final Path path;
    private final Set<List<String>> given = new HashSet<>();
    private @Nullable RandomAccessFile file;

    public PasswordFile(Path path) {
        this.path = path;
    }

    @Override
    public void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        handOver(customer.value(), user.value(), password);
    }

    /** The same, with the names of customer and user from the input. */
    public synchronized void handOver(String customer, String user, Secret password) {
        FileWork.run(path, "written", () -> {
            RandomAccessFile out = file == null ? open() : file;
            if (given.add(List.of(customer, user))) {
                write(out, customer, user, password.reveal());
            }
        });
    }

    private RandomAccessFile open() throws IOException {
        boolean begun = Files.exists(path);
        if (!begun) {
            reserve(path);
        }
        RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
        file = opened;
        if (begun) {
            goOn(opened);
        }
        if (opened.length() == 0) {
            write(opened, "customer", "userPrincipalName", "password");
        }
        return opened;
    }

    /** Reads the users that are in the file, and removes a last line that a crash has truncated. */
    private void goOn(RandomAccessFile opened) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        opened.setLength(end);
        opened.seek(end);
        try (var csv = CsvReader.builder().ofCsvRecord(new String(bytes, 0, end, StandardCharsets.UTF_8))) {
            csv.forEach(line -> given.add(line.getFields().subList(0, 2)));
        } catch (CsvParseException | IndexOutOfBoundsException foreign) {
            throw new IOException("%s is not the password file that this run began".formatted(path), foreign);
        }
    }

    private static void write(RandomAccessFile out, String... cells) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(List.of(cells));
        csv.flush();
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
    }

    /**
     * Reserves the path by making an empty file. So no user is created whose password could not be stored, and no other
     * process can make the file meanwhile.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     */
    public static void reserve(Path path) throws IOException {
        OwnerOnlyFiles.folderOf(path);
        OwnerOnlyFiles.newFile(path).close();
    }

    /** Deletes a reserved file if no password was written to it. */
    public static void release(Path path) {
        FileWork.run(path, "deleted", () -> {
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                Files.delete(path);
            }
        });
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public synchronized boolean isWritten() {
        return file != null;
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            FileWork.run(path, "closed", file::close);
        }
    }
}
