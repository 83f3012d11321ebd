package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.WireResponse;
import dev.partnerdirectory.fake.http.wire.WireResponse.Header;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The ids and marks every answer of the service carries (wire sheet 4.2). Thread-safe. */
public final class Tracing {
    private static final char[] BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();
    private static final int VECTOR_LENGTH = 16;
    private static final String SERVER_ID = "101112202";

    private final AtomicLong state;

    /** @param seed where the made-up ids begin */
    public Tracing(long seed) {
        this.state = new AtomicLong(seed);
    }

    /** A GUID for a request that came without one (R52). */
    UUID newId() {
        long high = (next() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (next() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    WireResponse stamped(WireResponse response, String requestId, String correlationId) {
        return response.with(List.of(
                new Header("MS-CorrelationId", correlationId),
                new Header("MS-RequestId", requestId),
                new Header("MS-CV", correlationVector()),
                new Header("MS-ServerId", SERVER_ID)));
    }

    private String correlationVector() {
        char[] text = new char[VECTOR_LENGTH + 2];
        long bits = 0;
        for (int i = 0; i < VECTOR_LENGTH; i++) {
            bits = i % 8 == 0 ? next() : bits >>> 6;
            text[i] = BASE64[(int) (bits & 63)];
        }
        text[VECTOR_LENGTH] = '.';
        text[VECTOR_LENGTH + 1] = '0';
        return new String(text);
    }

    /** SplitMix64: good enough for ids that only have to differ. */
    private long next() {
        long z = state.addAndGet(0x9E37_79B9_7F4A_7C15L);
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
