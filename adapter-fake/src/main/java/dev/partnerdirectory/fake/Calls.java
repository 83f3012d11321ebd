package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Optional;

/**
 * Creates calls that carry one correlation id, or none.
 *
 * @param rememberRefusals whether a refused write is refused again when its request id is sent again (R51)
 */
record Calls(Optional<CorrelationId> correlationId, boolean rememberRefusals) {
    Call to(Operation operation) {
        return new Call(operation, Optional.empty(), Optional.empty(), correlationId, rememberRefusals);
    }

    Call to(Operation operation, CustomerId customer) {
        return new Call(operation, Optional.of(customer), Optional.empty(), correlationId, rememberRefusals);
    }

    Call to(Operation operation, RequestId id) {
        return new Call(operation, Optional.empty(), Optional.of(id), correlationId, rememberRefusals);
    }

    Call to(Operation operation, CustomerId customer, RequestId id) {
        return new Call(operation, Optional.of(customer), Optional.of(id), correlationId, rememberRefusals);
    }
}
