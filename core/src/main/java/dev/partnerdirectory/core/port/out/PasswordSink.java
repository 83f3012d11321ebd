package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;

/** Takes the passwords of users who were created, to bring them to whom they belong. Thread-safe. */
@FunctionalInterface
public interface PasswordSink {
    /**
     * Takes the password of a user who was certainly created. Each user's comes once; after a crash between taking it
     * and writing that down, the same one comes again, and must not be handed out twice.
     *
     * @throws java.io.UncheckedIOException if it could not be taken; the run then stops, and takes it up again when it is
     *                                      resumed
     */
    void handOver(CustomerId customer, UserPrincipalName user, Secret password);

    /**
     * Everybody has a password, and the secret that they are made of is about to be destroyed: the last moment to make
     * them once more.
     *
     * @throws java.io.UncheckedIOException if that failed; the secret is kept then, and this is asked again when the run is
     *                                      resumed
     */
    default void complete() {}
}
