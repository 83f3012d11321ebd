package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import dev.partnerdirectory.fake.http.wire.WireResponse.Header;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The request id, correlation id and correlation vector of a call. Missing ones are generated (R52).
 *
 * @param vector for the answer: the one that was sent with one more counter, or a new one
 */
public record CallIds(UUID requestId, UUID correlationId, String vector) {
    private static final String SERVER_ID = "101112202";

    /** Sixteen base 64 characters and counters (wire sheet 4.2). */
    private static final Pattern VECTOR = Pattern.compile("[A-Za-z0-9+/]{16}(\\.[0-9]{1,10}){1,8}");

    private static final String REQUEST = "MS-RequestId";
    private static final String CORRELATION = "MS-CorrelationId";

    /** Reads the ids without refusing any: a value that is not a GUID is replaced by a new one. */
    public static CallIds of(WireRequest request, Random random) {
        String vector = Optional.ofNullable(request.header("MS-CV"))
                .filter(sent -> VECTOR.matcher(sent).matches())
                .orElseGet(() -> newVector(random));
        return new CallIds(id(request, REQUEST, random), id(request, CORRELATION, random), vector + ".0");
    }

    private static UUID id(WireRequest request, String header, Random random) {
        return sent(request, header).filter(Guid::isGuid).map(UUID::fromString).orElseGet(() -> newId(random));
    }

    private static UUID newId(Random random) {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A correlation vector without its counter. */
    private static String newVector(Random random) {
        byte[] bytes = ByteBuffer.allocate(12)
                .putLong(random.nextLong())
                .putInt(random.nextInt())
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Optional<String> sent(WireRequest request, String header) {
        return Optional.ofNullable(request.header(header))
                .filter(text -> !text.isBlank())
                .map(text -> WirePath.withoutBraces(text.strip()));
    }

    /** The answer with the headers that every answer of the service carries (wire sheet 4.2). */
    WireResponse on(WireResponse answer) {
        return answer.with(List.of(
                new Header("MS-CorrelationId", correlationId.toString()),
                new Header("MS-RequestId", requestId.toString()),
                new Header("MS-CV", vector),
                new Header("MS-ServerId", SERVER_ID)));
    }

    /** @throws ServiceFault 400 if an id is not a GUID */
    static void check(WireRequest request) {
        for (String header : List.of(REQUEST, CORRELATION)) {
            if (sent(request, header).filter(text -> !Guid.isGuid(text)).isPresent()) {
                throw ServiceFault.invalid("The header %s must be a GUID.".formatted(header));
            }
        }
    }
}
