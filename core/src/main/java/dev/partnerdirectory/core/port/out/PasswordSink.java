package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;

/** Takes the passwords of created users and delivers them. Thread-safe. */
@FunctionalInterface
public interface PasswordSink {
    /**
     * Takes the password of a user who was certainly created. It is called once for each user. After a crash between
     * the call and the record of it, the same password comes again and must not be delivered twice.
     *
     * @throws java.io.UncheckedIOException if the password could not be taken; the run then stops, and it hands the
     *     password over again when it is resumed
     */
    void handOver(CustomerId customer, UserPrincipalName user, Secret password);

    /**
     * Called when all passwords were handed over and the secret they are derived from is about to be destroyed. This is
     * the last chance to make them once more.
     *
     * @throws java.io.UncheckedIOException if that failed; the secret is then kept, and this is called again when the
     *     run is resumed
     */
    default void complete() {}
}
