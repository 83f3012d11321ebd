package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Optional;

/**
 * What is known about a failure beside its message. Immutable.
 *
 * @param operation     what was asked
 * @param customer      of which customer
 * @param status        the HTTP status, where HTTP was spoken
 * @param code          the service's own error code; unique only together with the status (wire sheet 5.2)
 * @param requestId     the call's id, for a support ticket
 * @param correlationId the unit of work's id, for a support ticket
 * @param remedy        what to do
 */
public record ErrorDetails(
        Optional<Operation> operation,
        Optional<CustomerId> customer,
        Optional<Integer> status,
        Optional<String> code,
        Optional<RequestId> requestId,
        Optional<CorrelationId> correlationId,
        Optional<Remedy> remedy) {

    /** Nothing is known. */
    public static ErrorDetails none() {
        return new ErrorDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Only the operation is known. */
    public static ErrorDetails of(Operation operation) {
        return new ErrorDetails(
                Optional.of(operation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ErrorDetails withCustomer(CustomerId id) {
        return new ErrorDetails(operation, Optional.of(id), status, code, requestId, correlationId, remedy);
    }

    public ErrorDetails withStatus(int httpStatus) {
        return new ErrorDetails(operation, customer, Optional.of(httpStatus), code, requestId, correlationId, remedy);
    }

    public ErrorDetails withCode(String serviceCode) {
        return new ErrorDetails(
                operation, customer, status, Optional.of(serviceCode), requestId, correlationId, remedy);
    }

    public ErrorDetails withRequestId(RequestId id) {
        return new ErrorDetails(operation, customer, status, code, Optional.of(id), correlationId, remedy);
    }

    public ErrorDetails withCorrelationId(CorrelationId id) {
        return new ErrorDetails(operation, customer, status, code, requestId, Optional.of(id), remedy);
    }

    public ErrorDetails withRemedy(Remedy what) {
        return new ErrorDetails(operation, customer, status, code, requestId, correlationId, Optional.of(what));
    }

    public ErrorDetails withRemedy(String what) {
        return withRemedy(new Remedy(what));
    }
}
