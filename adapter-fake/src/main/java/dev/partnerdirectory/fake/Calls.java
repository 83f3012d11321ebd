package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Begins calls that carry one correlation id, or none.
 *
 * @param codes the code each refusal has
 */
record Calls(Optional<CorrelationId> correlationId, Function<ServiceCode, String> codes) {
    Calls(Optional<CorrelationId> correlationId) {
        this(correlationId, ServiceCode::code);
    }

    Call to(Operation operation) {
        return new Call(operation, Optional.empty(), Optional.empty(), correlationId, codes);
    }

    Call to(Operation operation, CustomerId customer) {
        return new Call(operation, Optional.of(customer), Optional.empty(), correlationId, codes);
    }

    Call to(Operation operation, RequestId id) {
        return new Call(operation, Optional.empty(), Optional.of(id), correlationId, codes);
    }

    Call to(Operation operation, CustomerId customer, RequestId id) {
        return new Call(operation, Optional.of(customer), Optional.of(id), correlationId, codes);
    }
}
