package dev.partnerdirectory.cli.journal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.cli.profile.OwnerOnly;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run's file of passwords, readable by its owner alone: made when there is a first one, gone on with when the run is.
 * A line is on disk when {@link #handOver} returns, and stands there once. Thread-safe; to be closed.
 */
public final class RunCredentials implements PasswordsOut {
    private final Path path;
    private final Set<List<String>> given = new HashSet<>();
    private @Nullable RandomAccessFile file;

    RunCredentials(Path path) {
        this.path = path;
    }

    @Override
    public synchronized void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        try {
            RandomAccessFile out = file == null ? open() : file;
            if (given.add(List.of(customer.value(), user.value()))) {
                write(out, customer.value(), user.value(), password.reveal());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(path), unwritable);
        }
    }

    private RandomAccessFile open() throws IOException {
        boolean begun = Files.exists(path);
        if (!begun) {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
            }
            OwnerOnly.newFile(path).close();
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

    /** Reads who is there already, and cuts off a last line that a crash has left cut short. */
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
            throw new IOException("%s is not the file of passwords that was begun there".formatted(path), foreign);
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

    @Override
    public synchronized Optional<Path> file() {
        return file == null ? Optional.empty() : Optional.of(path);
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException unclosable) {
            throw new UncheckedIOException("%s cannot be closed".formatted(path), unclosable);
        }
    }
}
