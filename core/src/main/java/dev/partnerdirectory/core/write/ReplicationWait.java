package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Patience with a user who was read or created a moment ago and is not found by the next call: directories replicate
 * slowly. Inside a window of 60 seconds the call is made again after growing pauses; outside it the user is not found.
 * Stateless, thread-safe.
 */
final class ReplicationWait {
    private static final Duration TOTAL = Duration.ofSeconds(60);

    private final Settings settings;

    ReplicationWait(Settings settings) {
        this.settings = settings;
    }

    /**
     * The call's answer, once the user can be seen.
     *
     * @param call a write in it is a new one each time, with a request id of its own: the refused one had no effect,
     *             and its id answers with the same refusal for ever
     */
    <T> T patiently(CustomerId customer, UserId user, Supplier<T> call) {
        Window window = new Window(settings.clock(), TOTAL);
        while (true) {
            try {
                return call.get();
            } catch (NotFound notSeen) {
                if (notSeen.missing() != NotFound.Missing.USER) {
                    throw notSeen;
                }
                Optional<Duration> next = window.next();
                if (next.isEmpty()) {
                    throw notSeen;
                }
                settings.listener().on(new DirectoryEvent.WaitingForUser(customer, user, next.get()));
                pause(next.get(), customer, notSeen);
            }
        }
    }

    private void pause(Duration pause, CustomerId customer, NotFound notSeen) {
        try {
            settings.sleeper().sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted(
                    "interrupted while waiting for a user to become visible; what was asked was refused until then",
                    ErrorDetails.none().withCustomer(customer),
                    notSeen);
        }
    }
}
