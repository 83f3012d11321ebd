package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.CorrelationId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Random ids of version 4 (RFC 9562). */
enum RandomIds implements RequestIds {
    INSTANCE;

    private static final long VERSION = 0x4000L;
    private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;

    @Override
    public UUID next() {
        return UUID.randomUUID();
    }

    /** It only joins records of one unit of work, and a secure source would take a tenth of a short command. */
    @Override
    public CorrelationId nextCorrelationId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new CorrelationId(
                new UUID((random.nextLong() & VERSION_MASK) | VERSION, (random.nextLong() & VARIANT_MASK) | VARIANT));
    }
}
