package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Window;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads a success back. What the service answered as done and what cannot be seen within 30 seconds is not reported as
 * done but as unknown. Stateless, thread-safe.
 */
final class Confirmation {
    private static final Duration TOTAL = Duration.ofSeconds(30);

    private final Settings settings;

    Confirmation(Settings settings) {
        this.settings = settings;
    }

    /**
     * {@code done}, once it can be seen.
     *
     * @param isSo reads whether the directory is as wanted
     * @throws OutcomeUnknown if it is not to be seen in time, or the thread was interrupted meanwhile
     */
    <T> Done<T> of(Operation operation, CustomerId customer, Done<T> done, BooleanSupplier isSo) {
        Window window = new Window(settings.clock(), TOTAL);
        while (!isSo.getAsBoolean()) {
            Optional<Duration> pause = window.next();
            if (pause.isEmpty()) {
                throw unseen(operation, customer, done, "it still cannot be seen after " + TOTAL.toSeconds() + " s");
            }
            try {
                settings.sleeper().sleep(pause.get());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw unseen(operation, customer, done, "reading it back was interrupted");
            }
        }
        return done;
    }

    private static OutcomeUnknown unseen(Operation operation, CustomerId customer, Done<?> done, String why) {
        ErrorDetails details = ErrorDetails.of(operation).withCustomer(customer).withRemedy("look again later");
        return new OutcomeUnknown(
                "'%s' was answered as done, but %s".formatted(operation.words(), why),
                done.requestId().map(details::withRequestId).orElse(details));
    }
}
