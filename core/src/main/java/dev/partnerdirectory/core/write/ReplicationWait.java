package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a user who was just read or created and whom the next call does not find, because directories replicate
 * slowly. The adapter says whether a refusal may have this cause, and how long to repeat the call ({@code
 * ErrorDetails.visibleWithin}). For a user whom this run has created, every "not found" may have this cause. Immutable,
 * thread-safe.
 */
final class ReplicationWait {
    private static final Duration AFTER_CREATION = Duration.ofSeconds(30);

    private final Settings settings;
    private final Set<UserId> created;

    /** @param created users who were just created */
    ReplicationWait(Settings settings, Set<UserId> created) {
        this.settings = settings;
        this.created = Set.copyOf(created);
    }

    /** The call's answer, once the user is visible. */
    <T> T patiently(CustomerId customer, UserId user, Supplier<T> call) {
        @Nullable Backoff backoff = null;
        while (true) {
            try {
                return call.get();
            } catch (DirectoryException refusal) {
                Duration bearable = refusal.details().visibleWithin().orElseGet(() -> sinceCreation(user, refusal));
                backoff = backoff == null ? new Backoff(settings.clock(), bearable) : backoff;
                Duration pause = backoff.next().orElseThrow(() -> refusal);
                settings.listener().on(new DirectoryEvent.WaitingForUser(customer, user, pause));
                settings.sleeper().sleep(pause, () -> interrupted(customer, refusal));
            }
        }
    }

    private Duration sinceCreation(UserId user, DirectoryException refusal) {
        return created.contains(user) && refusal.kind() == ErrorKind.NOT_FOUND ? AFTER_CREATION : Duration.ZERO;
    }

    private static Interrupted interrupted(CustomerId customer, DirectoryException notSeen) {
        return new Interrupted(
                "interrupted while waiting for a user to become visible; what was asked was refused until then",
                ErrorDetails.none().withCustomer(customer),
                notSeen);
    }
}
