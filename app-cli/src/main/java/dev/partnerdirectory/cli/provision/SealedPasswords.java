package dev.partnerdirectory.cli.provision;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.cli.journal.PasswordsOut;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.cli.profile.OwnerOnly;
import dev.partnerdirectory.core.envelope.Recipient;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A run's passwords, encrypted for a recipient. None is written down as the run goes: all of them can be made again for
 * as long as the run's secret is there, and are, in one file, before that is destroyed and whenever the run stops.
 * Thread-safe.
 */
final class SealedPasswords implements PasswordsOut {
    private final RunFolder run;
    private final Recipient recipient;
    private final Path file;
    private boolean behind;
    private boolean written;

    SealedPasswords(RunFolder run, Recipient recipient) {
        this.run = run;
        this.recipient = recipient;
        this.file = run.about().credentials();
    }

    @Override
    public synchronized void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        behind = true;
    }

    @Override
    public synchronized void complete() {
        seal();
    }

    private void seal() {
        if (!run.hasSecret()) {
            // Another secret would make other passwords.
            throw new IllegalStateException("run %s has no secret any more".formatted(run.id()));
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
            }
            Files.deleteIfExists(unfinished);
            boolean any;
            try (FileOutputStream out = OwnerOnly.newFile(unfinished)) {
                any = write(out);
                out.getFD().sync();
            }
            if (any) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(unfinished);
            }
            written |= any;
            behind = false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), unwritable);
        }
    }

    /** @return whether there was any password */
    private boolean write(FileOutputStream out) throws IOException {
        try (Writer sealed = new OutputStreamWriter(recipient.seal(out), StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(sealed)) {
            csv.writeRecord("customer", "userPrincipalName", "password");
            boolean[] any = {false};
            Desk.withoutDirectory(run.secrets()).passwords(run.plan(), run.look(), (customer, user, password) -> {
                any[0] = true;
                csv.writeRecord(customer.value(), user.value(), password.reveal());
            });
            return any[0];
        }
    }

    @Override
    public synchronized Optional<Path> file() {
        return written ? Optional.of(file) : Optional.empty();
    }

    /** A run that is not over leaves what there is so far. */
    @Override
    public synchronized void close() {
        if (behind) {
            seal();
        }
    }
}
