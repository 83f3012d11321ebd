package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * One call: its operation, its customer and its ids. All attempts of the call share it.
 *
 * @param customer empty for a call about the partner's own account
 * @param secret   a secret in the request's body, which must not come back in a message
 */
public record CallContext(
        Operation operation,
        Optional<CustomerId> customer,
        RequestId requestId,
        CorrelationId correlationId,
        Optional<Secret> secret) {

    /** A copy that knows of a secret in its body. */
    public CallContext hiding(Secret what) {
        return new CallContext(operation, customer, requestId, correlationId, Optional.of(what));
    }

    /** What is known about a failure of this call before any answer. */
    public ErrorDetails details() {
        ErrorDetails details =
                ErrorDetails.of(operation).withRequestId(requestId).withCorrelationId(correlationId);
        return customer.map(details::withCustomer).orElse(details);
    }

    /** What was requested, as the start of a message: "create a user of customer 4d3c…". */
    public String words() {
        return customer.map(id -> operation.words() + " of customer " + id).orElse(operation.words());
    }

    /** A failure's message: what was requested, what came back, and the ids for a support ticket. */
    public String message(String what) {
        return message(what, "");
    }

    /** The message of a failure that the service answered with {@code error}. */
    public String message(ServiceError error) {
        return message(error.words(), error.reference());
    }

    String message(String what, String reference) {
        return "could not " + words() + ": " + what + " (" + reference + "request " + requestId + ", correlation "
                + correlationId + ")";
    }
}
