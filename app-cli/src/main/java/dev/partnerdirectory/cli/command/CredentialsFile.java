package dev.partnerdirectory.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A new file, readable by its owner alone, with a line for every generated password. A line is on disk when
 * {@link #give} returns, so that a killed run loses none; a file that got none is taken away again.
 */
final class CredentialsFile implements Handover {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path path;
    private final FileOutputStream out;
    private boolean used;

    private CredentialsFile(Path path, FileOutputStream out) {
        this.path = path;
        this.out = out;
    }

    /** @throws UsageProblem if it cannot be made, or is there already */
    static CredentialsFile create(Path path) {
        try {
            return new CredentialsFile(path, OwnerOnlyFiles.newFile(path));
        } catch (FileAlreadyExistsException e) {
            throw new UsageProblem("%s is there already and is not overwritten: name a new file".formatted(path));
        } catch (IOException e) {
            throw new UsageProblem("%s cannot be made: %s".formatted(path, e));
        }
    }

    /** A file named by the time, in a folder that is made where it is missing. */
    static CredentialsFile createIn(Path folder, Clock clock) {
        String time = NAME.format(clock.instant());
        try {
            OwnerOnlyFiles.folder(folder);
            for (int attempt = 1; ; attempt++) {
                Path path = folder.resolve("passwords-" + time + (attempt == 1 ? "" : "-" + attempt) + ".csv");
                if (!Files.exists(path)) {
                    return create(path);
                }
            }
        } catch (IOException e) {
            throw new UsageProblem("%s cannot be made: %s".formatted(folder, e));
        }
    }

    @Override
    public synchronized void give(CustomerRef customer, UserRef user, Secret password) {
        try {
            if (!used) {
                out.write(line("customer", "userPrincipalName", "password"));
            }
            used = true;
            out.write(line(customer.toString(), user.toString(), password.reveal()));
            out.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(path), e);
        }
    }

    private static byte[] line(String... cells) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(List.of(cells));
        csv.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized Optional<Path> file() {
        return used ? Optional.of(path) : Optional.empty();
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
            if (!used) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be closed".formatted(path), e);
        }
    }
}
