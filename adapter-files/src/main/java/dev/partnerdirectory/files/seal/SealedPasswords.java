package dev.partnerdirectory.files.seal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import dev.partnerdirectory.files.run.CredentialsFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A run's passwords in a CSV file that is encrypted for its recipients. None is written down while the run goes. As long as
 * the run's secret is there, all of them can be made again. That is done, in one file, before the secret is destroyed and
 * whenever the run stops. Thread-safe; to be closed.
 */
public final class SealedPasswords implements CredentialsFile {
    private record Made(CustomerId customer, UserPrincipalName user, Secret password) {}

    private final Consumer<PasswordSink> passwords;
    private final AgeRecipients recipients;
    private final Path file;
    private boolean behind;
    private boolean written;

    /** @param passwords tells a sink every password that was made so far, such as {@code Provisioning.handOverAgain} */
    public SealedPasswords(Consumer<PasswordSink> passwords, AgeRecipients recipients, Path file) {
        this.passwords = passwords;
        this.recipients = recipients;
        this.file = file;
    }

    @Override
    public synchronized void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        behind = true;
    }

    @Override
    public synchronized void complete() {
        seal();
    }

    /** A run that is not over leaves what there is so far. */
    @Override
    public synchronized void close() {
        if (behind) {
            seal();
        }
    }

    @Override
    public Path path() {
        return file;
    }

    @Override
    public synchronized boolean isWritten() {
        return written;
    }

    private void seal() {
        List<Made> made = new ArrayList<>();
        passwords.accept((customer, user, password) -> made.add(new Made(customer, user, password)));
        behind = false;
        if (made.isEmpty()) {
            return;
        }
        try {
            OwnerOnlyFiles.folderOf(file);
            OwnerOnlyFiles.write(file, out -> write(made, out));
            written = true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), unwritable);
        }
    }

    private void write(List<Made> made, FileOutputStream out) throws IOException {
        try (Writer sealed = new OutputStreamWriter(recipients.seal(out), StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(sealed)) {
            csv.writeRecord("customer", "userPrincipalName", "password");
            made.forEach(one -> csv.writeRecord(
                    one.customer().value(), one.user().value(), one.password().reveal()));
        }
    }
}
