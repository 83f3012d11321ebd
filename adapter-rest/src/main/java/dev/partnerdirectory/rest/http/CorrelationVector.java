package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.model.CorrelationId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names each request of a unit of work: the correlation id in base64, and a number that grows with each request
 * (<a href="https://github.com/microsoft/CorrelationVector">correlation vector 2.1</a>). Thread-safe.
 */
record CorrelationVector(CorrelationId id, AtomicInteger requests) {
    static CorrelationVector of(CorrelationId id) {
        return new CorrelationVector(id, new AtomicInteger());
    }

    /** The name of the next request. */
    String next() {
        UUID uuid = id.value();
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array()) + '.' + requests.incrementAndGet();
    }
}
