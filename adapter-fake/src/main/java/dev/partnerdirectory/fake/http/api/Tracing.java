package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.WireResponse;
import dev.partnerdirectory.fake.http.wire.WireResponse.Header;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The ids and other headers that every answer of the service carries (wire sheet 4.2). Thread-safe. */
public record Tracing(Random random) {
    private static final String SERVER_ID = "101112202";

    /** A GUID for a request without one (R52). */
    UUID newId() {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    WireResponse stamped(WireResponse response, CallIds ids) {
        return response.with(List.of(
                new Header("MS-CorrelationId", ids.correlationId().toString()),
                new Header("MS-RequestId", ids.requestId().toString()),
                new Header("MS-CV", ids.vector()),
                new Header("MS-ServerId", SERVER_ID)));
    }

    /** A correlation vector without its counter. */
    String newVector() {
        byte[] bytes = ByteBuffer.allocate(12)
                .putLong(random.nextLong())
                .putInt(random.nextInt())
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }
}
