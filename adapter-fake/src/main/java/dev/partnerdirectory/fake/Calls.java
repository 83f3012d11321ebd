package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.fake.store.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes one caller's calls of the engine.
 *
 * @param correlationId carried by every call; may be empty
 */
record Calls(Engine engine, FakeOptions options, Optional<CorrelationId> correlationId) {
    <T> T read(Operation operation, Function<Lookup, T> work) {
        return read(call(operation, Optional.empty(), Optional.empty()), work);
    }

    /** Reads something of a customer, which the work finds as {@link Lookup#owner}. */
    <T> T read(Operation operation, CustomerId customer, Function<Lookup, T> work) {
        return read(call(operation, Optional.of(customer), Optional.empty()), work);
    }

    private <T> T read(Call call, Function<Lookup, T> work) {
        return engine.read(call, state -> work.apply(new Lookup(state, call)));
    }

    /** @param asked everything by which this write differs from others of its operation */
    Answer write(Operation operation, RequestId id, List<?> asked, Function<Lookup, Answer> work) {
        return write(call(operation, Optional.empty(), Optional.of(id)), id, asked, work);
    }

    /** @param asked everything by which this write differs from others of its operation and customer */
    Answer write(Operation operation, CustomerId customer, RequestId id, List<?> asked, Function<Lookup, Answer> work) {
        return write(call(operation, Optional.of(customer), Optional.of(id)), id, asked, work);
    }

    private Answer write(Call call, RequestId id, List<?> asked, Function<Lookup, Answer> work) {
        return engine.write(call, id, asked, state -> work.apply(new Lookup(state, call)));
    }

    private Call call(Operation operation, Optional<CustomerId> customer, Optional<RequestId> id) {
        return new Call(operation, customer, id, correlationId, options);
    }
}
