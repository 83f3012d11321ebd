package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.files.run.PasswordFile;
import dev.partnerdirectory.files.seal.AgeRecipients;
import dev.partnerdirectory.files.seal.SealedPasswords;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Where a run's passwords go, in clear or encrypted, as it was told when it began. Closing it tells where they are. */
record RunPasswords(Invocation invocation, Path file, PasswordSink sink, Runnable closing, BooleanSupplier written)
        implements PasswordSink, AutoCloseable {
    static RunPasswords of(Invocation invocation, Provisioning provisioning, StoredRun run) {
        RunLabels labels = RunLabels.of(run.info());
        Path file = labels.credentials().orElseThrow();
        if (labels.recipients().isPresent()) {
            AgeRecipients recipients = AgeRecipients.parse(labels.recipients().get());
            SealedPasswords sealed =
                    new SealedPasswords(sink -> provisioning.handOverAgain(run, sink), recipients, file);
            return new RunPasswords(invocation, file, sealed, sealed::close, sealed::isWritten);
        }
        PasswordFile plain = new PasswordFile(file);
        return new RunPasswords(invocation, file, plain, plain::close, plain::isWritten);
    }

    @Override
    public void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        sink.handOver(customer, user, password);
    }

    @Override
    public void complete() {
        sink.complete();
    }

    @Override
    public void close() {
        try {
            closing.run();
        } finally {
            if (written.getAsBoolean()) {
                invocation.tell("generated passwords: " + file);
            }
        }
    }
}
