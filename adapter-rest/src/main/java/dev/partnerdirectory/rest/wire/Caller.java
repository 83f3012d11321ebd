package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.CallExecutor;
import java.util.Optional;

/** What a port's calls are made by. */
record Caller(CallExecutor calls) {
    CallContext read(Operation operation, Optional<CustomerId> customer) {
        return customer.map(id -> calls.read(operation, id)).orElseGet(() -> calls.read(operation));
    }

    CallContext read(Operation operation, CustomerId customer) {
        return calls.read(operation, customer);
    }

    CallContext write(Operation operation, Optional<CustomerId> customer, RequestId requestId) {
        return customer.map(id -> calls.write(operation, id, requestId))
                .orElseGet(() -> calls.write(operation, requestId));
    }

    CallContext write(Operation operation, CustomerId customer, RequestId requestId) {
        return calls.write(operation, customer, requestId);
    }
}
