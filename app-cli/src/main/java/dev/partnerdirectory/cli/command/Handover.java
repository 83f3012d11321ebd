package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands generated passwords over, each once, in the one place the operator chose. Thread-safe. */
public interface Handover extends AutoCloseable {
    void give(CustomerRef customer, UserRef user, Secret password);

    /**
     * Does {@code write} and then hands its password over: also when its answer was lost, for it may have been done.
     */
    default <T> T after(CustomerRef customer, UserRef user, Secret password, Supplier<T> write) {
        try {
            T done = write.get();
            give(customer, user, password);
            return done;
        } catch (OutcomeUnknown lost) {
            give(customer, user, password);
            throw lost;
        }
    }

    /** The same, where there may be no password. */
    default <T> T after(CustomerRef customer, UserRef user, Optional<Secret> password, Supplier<T> write) {
        return password.isPresent() ? after(customer, user, password.get(), write) : write.get();
    }

    /** Where the passwords are, if there were any and they are in a file. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    default void close() {}

    /** For passwords that the operator has already. */
    static Handover toNobody() {
        return (customer, user, password) -> {};
    }

    /**
     * Into a new file.
     *
     * @throws UsageProblem if it cannot be made, or is there already
     */
    static Handover toFile(String file) {
        return CredentialsFile.create(Path.of(file));
    }

    /** Into a new file of this folder, named by the time. */
    static Handover toStateFolder(Path folder, Clock clock) {
        return CredentialsFile.createIn(folder, clock);
    }

    /**
     * On the terminal.
     *
     * @throws UsageProblem if there is none
     */
    static Handover toTerminal(Console console) {
        if (!console.terminal().err()) {
            throw new UsageProblem(
                    "a generated password could not be handed over: add --credentials-out FILE or --password-file FILE");
        }
        return (customer, user, password) ->
                console.err().println("password of %s (shown this once): %s".formatted(user, password.reveal()));
    }
}
