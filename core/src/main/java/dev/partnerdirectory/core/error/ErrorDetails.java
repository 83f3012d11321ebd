package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Details of a failure besides its message. Immutable.
 *
 * @param operation     the operation that failed
 * @param customer      the customer of the request
 * @param reference     the service's class of failure, for a support ticket; only the adapter can read it
 * @param code          the service's error code, for a support ticket
 * @param requestId     the call's id, for a support ticket
 * @param correlationId the unit of work's id, for a support ticket
 * @param correlationVector the service's own name for its answer, for a support ticket
 * @param remedy        how to fix it
 * @param visibleWithin how long to repeat the call, if the cause may be that the service does not show a recent write
 *     yet; empty if repeating does not help
 */
public record ErrorDetails(
        Optional<Operation> operation,
        Optional<CustomerId> customer,
        Optional<String> reference,
        Optional<String> code,
        Optional<RequestId> requestId,
        Optional<CorrelationId> correlationId,
        Optional<String> correlationVector,
        Optional<Remedy> remedy,
        Optional<Duration> visibleWithin) {
    private static final ErrorDetails NONE = new ErrorDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** No details. */
    public static ErrorDetails none() {
        return NONE;
    }

    /** Only the operation is known. */
    public static ErrorDetails of(Operation operation) {
        return NONE.with(draft -> draft.operation = Optional.of(operation));
    }

    public ErrorDetails withCustomer(CustomerId id) {
        return with(draft -> draft.customer = Optional.of(id));
    }

    public ErrorDetails withReference(String text) {
        return with(draft -> draft.reference = Optional.of(text));
    }

    public ErrorDetails withCode(String text) {
        return with(draft -> draft.code = Optional.of(text));
    }

    public ErrorDetails withRequestId(RequestId id) {
        return with(draft -> draft.requestId = Optional.of(id));
    }

    public ErrorDetails withCorrelationId(CorrelationId id) {
        return with(draft -> draft.correlationId = Optional.of(id));
    }

    public ErrorDetails withCorrelationVector(String text) {
        return with(draft -> draft.correlationVector = Optional.of(text));
    }

    public ErrorDetails withRemedy(Remedy what) {
        return with(draft -> draft.remedy = Optional.of(what));
    }

    public ErrorDetails withRemedy(String what) {
        return withRemedy(new Remedy(what));
    }

    public ErrorDetails withVisibleWithin(Duration most) {
        return with(draft -> draft.visibleWithin = Optional.of(most));
    }

    private ErrorDetails with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.details();
    }

    /** A copy that can be changed. */
    private final class Draft {
        private Optional<Operation> operation = operation();
        private Optional<CustomerId> customer = customer();
        private Optional<String> reference = reference();
        private Optional<String> code = code();
        private Optional<RequestId> requestId = requestId();
        private Optional<CorrelationId> correlationId = correlationId();
        private Optional<String> correlationVector = correlationVector();
        private Optional<Remedy> remedy = remedy();
        private Optional<Duration> visibleWithin = visibleWithin();

        ErrorDetails details() {
            return new ErrorDetails(
                    operation,
                    customer,
                    reference,
                    code,
                    requestId,
                    correlationId,
                    correlationVector,
                    remedy,
                    visibleWithin);
        }
    }
}
