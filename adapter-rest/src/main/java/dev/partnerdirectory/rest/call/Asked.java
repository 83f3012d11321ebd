package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * What is asked, of whom and under which ids: the same through every repeat.
 *
 * @param secret what is sent and must not come back in a message
 */
public record Asked(
        Operation operation,
        Optional<CustomerId> customer,
        RequestId requestId,
        CorrelationId correlationId,
        Optional<Secret> secret) {

    /** The same, with something in its body that must not be seen. */
    public Asked hiding(Optional<Secret> what) {
        return new Asked(operation, customer, requestId, correlationId, what);
    }

    ErrorDetails details() {
        ErrorDetails details =
                ErrorDetails.of(operation).withRequestId(requestId).withCorrelationId(correlationId);
        return customer.map(details::withCustomer).orElse(details);
    }

    /** What was asked, to begin a message with: "create a user of customer 4d3c…". */
    String words() {
        return customer.map(id -> operation.words() + " of customer " + id).orElse(operation.words());
    }
}
