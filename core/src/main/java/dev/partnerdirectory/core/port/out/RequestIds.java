package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import java.util.UUID;

/** Generates the ids of writes, units of work and runs. Thread-safe. */
@FunctionalInterface
public interface RequestIds {
    /** A GUID that was never returned before. */
    UUID next();

    /** A new idempotency key. There is one for each intended effect. */
    default RequestId nextRequestId() {
        return new RequestId(next());
    }

    /** A new correlation id. There is one for each unit of work. */
    default CorrelationId nextCorrelationId() {
        return new CorrelationId(next());
    }

    /** A new run's id. */
    default RunId nextRunId() {
        return new RunId(next().toString());
    }

    /** Random ids. */
    static RequestIds random() {
        return RandomIds.INSTANCE;
    }
}
