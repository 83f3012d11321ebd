package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.files.run.PasswordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands over generated passwords, each once, in the place that the operator chose. Must be closed. Thread-safe. */
public final class Handover implements PasswordSink, AutoCloseable {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Accepts a password of a user; customer and name are as the operator wrote them. */
    private interface Taker {
        void take(String customer, String user, Secret password);
    }

    private final Taker taker;
    private final Optional<PasswordFile> file;

    private volatile @Nullable IllegalStateException notKept;

    private Handover(Taker taker, Optional<PasswordFile> file) {
        this.taker = taker;
        this.file = file;
    }

    /** A handover for passwords that the operator already has. */
    static Handover toNobody() {
        return new Handover((customer, user, password) -> {}, Optional.empty());
    }

    /**
     * A handover to a new file.
     *
     * @throws UsageProblem if it cannot be made, or is there already
     */
    static Handover toFile(Path path) {
        reserve(path);
        PasswordFile file = new PasswordFile(path);
        return new Handover(file::handOver, Optional.of(file));
    }

    /** A handover to a new file in this folder; its name contains the time. */
    static Handover toStateFolder(Path folder, Clock clock) {
        String time = NAME.format(clock.instant());
        for (int attempt = 1; ; attempt++) {
            Path path = folder.resolve("passwords-" + time + (attempt == 1 ? "" : "-" + attempt) + ".csv");
            if (!Files.exists(path)) {
                return toFile(path);
            }
        }
    }

    /**
     * A handover on the terminal.
     *
     * @throws UsageProblem if there is none
     */
    static Handover toTerminal(Console console) {
        if (!console.terminal().err()) {
            throw new UsageProblem(
                    "a generated password could not be handed over: add --credentials-out FILE or --password-file FILE");
        }
        return new Handover(
                (customer, user, password) ->
                        console.say("password of %s (shown this once): %s".formatted(user, password.reveal())),
                Optional.empty());
    }

    /**
     * Creates a new, empty file for passwords.
     *
     * @throws UsageProblem if it cannot be made, or is there already
     */
    public static void reserve(Path path) {
        try {
            PasswordFile.reserve(path);
        } catch (IOException unwritable) {
            throw UsageProblem.unusable(path, "written", unwritable);
        }
    }

    @Override
    public void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        taker.take(customer.value(), user.value(), password);
    }

    /** A user's new password. */
    public record NewPassword(UserPrincipalName user, Secret password) {}

    /**
     * Does {@code write} and then hands over its password if it has one, also when the answer was lost: it may have been
     * done. If the password cannot be kept, {@link #close} fails with that, so that the result is printed first.
     *
     * @param password called after the write
     */
    public <T> T after(CustomerRef customer, Supplier<Optional<NewPassword>> password, Supplier<T> write) {
        try {
            T done = write.get();
            try {
                password.get().ifPresent(one -> take(customer, one));
            } catch (RuntimeException lost) {
                notKept = new IllegalStateException(
                        "the password of %s could not be kept: reset it (%s)"
                                .formatted(password.get().orElseThrow().user(), lost.getMessage()),
                        lost);
            }
            return done;
        } catch (OutcomeUnknown lost) {
            password.get().ifPresent(one -> take(customer, one));
            throw lost;
        }
    }

    private void take(CustomerRef customer, NewPassword one) {
        taker.take(customer.toString(), one.user().toString(), one.password());
    }

    /** The file with the passwords, if any were handed over to a file. */
    public Optional<Path> file() {
        return file.filter(PasswordFile::isWritten).map(PasswordFile::path);
    }

    @Override
    public void close() {
        file.ifPresent(open -> {
            open.close();
            PasswordFile.release(open.path());
        });
        IllegalStateException lost = notKept;
        if (lost != null) {
            throw lost;
        }
    }
}
