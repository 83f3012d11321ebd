package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.rest.call.Asked;
import dev.partnerdirectory.rest.call.Calls;
import java.util.Optional;

/**
 * Who makes a port's calls, and under which correlation id.
 *
 * @param correlation the unit of work's; each call has one of its own where empty
 */
record Caller(Calls calls, RequestIds ids, Optional<CorrelationId> correlation) {
    /** A read, under a request id of its own that its repeats share. */
    Asked read(Operation operation, Optional<CustomerId> customer) {
        return write(operation, customer, ids.nextRequestId());
    }

    Asked read(Operation operation, CustomerId customer) {
        return read(operation, Optional.of(customer));
    }

    Asked write(Operation operation, Optional<CustomerId> customer, RequestId requestId) {
        return new Asked(
                operation, customer, requestId, correlation.orElseGet(ids::nextCorrelationId), Optional.empty());
    }

    Asked write(Operation operation, CustomerId customer, RequestId requestId) {
        return write(operation, Optional.of(customer), requestId);
    }
}
