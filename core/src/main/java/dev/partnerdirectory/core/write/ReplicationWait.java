package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a user who was read or created a moment ago and whom the next call does not find: directories replicate
 * slowly. The adapter says of a refusal whether that may be its reason, and how long to go on asking
 * ({@code ErrorDetails.visibleWithin}). Stateless, thread-safe.
 */
final class ReplicationWait {
    private final Settings settings;

    ReplicationWait(Settings settings) {
        this.settings = settings;
    }

    /** The call's answer, once the user is visible. */
    <T> T patiently(CustomerId customer, UserId user, Supplier<T> call) {
        @Nullable Backoff backoff = null;
        while (true) {
            try {
                return call.get();
            } catch (DirectoryException refusal) {
                Duration bearable = refusal.details().visibleWithin().orElse(Duration.ZERO);
                backoff = backoff == null ? new Backoff(settings.clock(), bearable) : backoff;
                Duration pause = backoff.next().orElseThrow(() -> refusal);
                settings.listener().on(new DirectoryEvent.WaitingForUser(customer, user, pause));
                settings.sleeper().sleep(pause, () -> interrupted(customer, refusal));
            }
        }
    }

    private static Interrupted interrupted(CustomerId customer, DirectoryException notSeen) {
        return new Interrupted(
                "interrupted while waiting for a user to become visible; what was asked was refused until then",
                ErrorDetails.none().withCustomer(customer),
                notSeen);
    }
}
