package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The request id, correlation id and correlation vector of a call. Missing ones are generated (R52).
 *
 * @param vector for the answer: the one that was sent with one more counter, or a new one
 */
public record CallIds(UUID requestId, UUID correlationId, String vector) {
    /** Sixteen base 64 characters and counters (wire sheet 4.2). */
    private static final Pattern VECTOR = Pattern.compile("[A-Za-z0-9+/]{16}(\\.[0-9]{1,10}){1,8}");

    private static final String REQUEST = "MS-RequestId";
    private static final String CORRELATION = "MS-CorrelationId";

    /** Reads the ids without refusing any: a value that is not a GUID is replaced by a new one. */
    public static CallIds of(WireRequest request, Tracing tracing) {
        String vector = Optional.ofNullable(request.header("MS-CV"))
                .filter(sent -> VECTOR.matcher(sent).matches())
                .orElseGet(tracing::newVector);
        return new CallIds(id(request, REQUEST, tracing), id(request, CORRELATION, tracing), vector + ".0");
    }

    private static UUID id(WireRequest request, String header, Tracing tracing) {
        return sent(request, header).filter(Guid::isGuid).map(UUID::fromString).orElseGet(tracing::newId);
    }

    private static Optional<String> sent(WireRequest request, String header) {
        return Optional.ofNullable(request.header(header))
                .filter(text -> !text.isBlank())
                .map(text -> WirePath.withoutBraces(text.strip()));
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
