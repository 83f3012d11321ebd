package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Optional;

/** One call in progress. It creates the exceptions that refuse the call. */
record Call(
        Operation operation,
        Optional<CustomerId> customer,
        Optional<RequestId> requestId,
        Optional<CorrelationId> correlationId,
        FakeOptions options) {
    NotFound notFound(NotFound.Missing missing, ServiceCode code, String message) {
        return new NotFound(missing, message, details(code));
    }

    Forbidden forbidden(ServiceCode code, String message) {
        return new Forbidden(message, details(code));
    }

    Rejected rejected(ServiceCode code, String message) {
        return new Rejected(message, details(code));
    }

    Conflict conflict(Conflict.Reason reason, ServiceCode code, String message) {
        return new Conflict(reason, message, details(code));
    }

    /** The reference is the one that the HTTP adapter would give for this status. */
    private ErrorDetails details(ServiceCode code) {
        return details().withCode(code.code()).withReference("HTTP " + code.status());
    }

    ErrorDetails details() {
        ErrorDetails known = ErrorDetails.of(operation);
        known = customer.map(known::withCustomer).orElse(known);
        known = requestId.map(known::withRequestId).orElse(known);
        return correlationId.map(known::withCorrelationId).orElse(known);
    }
}
