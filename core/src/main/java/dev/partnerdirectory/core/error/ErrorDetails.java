package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.Optional;

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
        return NONE.withOperation(operation);
    }

    private ErrorDetails withOperation(Operation what) {
        return new ErrorDetails(
                Optional.of(what),
                customer,
                reference,
                code,
                requestId,
                correlationId,
                correlationVector,
                remedy,
                visibleWithin);
    }

    public ErrorDetails withCustomer(CustomerId id) {
        return new ErrorDetails(
                operation,
                Optional.of(id),
                reference,
                code,
                requestId,
                correlationId,
                correlationVector,
                remedy,
                visibleWithin);
    }

    public ErrorDetails withReference(String text) {
        return new ErrorDetails(
                operation,
                customer,
                Optional.of(text),
                code,
                requestId,
                correlationId,
                correlationVector,
                remedy,
                visibleWithin);
    }

    public ErrorDetails withCode(String text) {
        return new ErrorDetails(
                operation,
                customer,
                reference,
                Optional.of(text),
                requestId,
                correlationId,
                correlationVector,
                remedy,
                visibleWithin);
    }

    public ErrorDetails withRequestId(RequestId id) {
        return new ErrorDetails(
                operation,
                customer,
                reference,
                code,
                Optional.of(id),
                correlationId,
                correlationVector,
                remedy,
                visibleWithin);
    }

    public ErrorDetails withCorrelationId(CorrelationId id) {
        return new ErrorDetails(
                operation,
                customer,
                reference,
                code,
                requestId,
                Optional.of(id),
                correlationVector,
                remedy,
                visibleWithin);
    }

    public ErrorDetails withCorrelationVector(String text) {
        return new ErrorDetails(
                operation,
                customer,
                reference,
                code,
                requestId,
                correlationId,
                Optional.of(text),
                remedy,
                visibleWithin);
    }

    public ErrorDetails withRemedy(Remedy what) {
        return new ErrorDetails(
                operation,
                customer,
                reference,
                code,
                requestId,
                correlationId,
                correlationVector,
                Optional.of(what),
                visibleWithin);
    }

    public ErrorDetails withRemedy(String what) {
        return withRemedy(new Remedy(what));
    }

    public ErrorDetails withVisibleWithin(Duration most) {
        return new ErrorDetails(
                operation,
                customer,
                reference,
                code,
                requestId,
                correlationId,
                correlationVector,
                remedy,
                Optional.of(most));
    }
}
