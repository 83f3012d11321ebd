package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The two ids of a call: the request's own where it has them, else made here (R52). */
public record CallIds(UUID requestId, UUID correlationId) {
    private static final String REQUEST = "MS-RequestId";
    private static final String CORRELATION = "MS-CorrelationId";

    /** Refuses nothing: what is no GUID is replaced. */
    public static CallIds of(WireRequest request, Tracing tracing) {
        return new CallIds(id(request, REQUEST, tracing), id(request, CORRELATION, tracing));
    }

    private static UUID id(WireRequest request, String header, Tracing tracing) {
        return sent(request, header).filter(Guid::isGuid).map(UUID::fromString).orElseGet(tracing::newId);
    }

    private static Optional<String> sent(WireRequest request, String header) {
        return Optional.ofNullable(request.header(header))
                .filter(text -> !text.isBlank())
                .map(text -> WirePath.withoutBraces(text.strip()));
    }

    /** @throws ServiceFault 400 if one is no GUID */
    static void check(WireRequest request) {
        for (String header : List.of(REQUEST, CORRELATION)) {
            if (sent(request, header).filter(text -> !Guid.isGuid(text)).isPresent()) {
                throw ServiceFault.invalid("The header %s must be a GUID.".formatted(header));
            }
        }
    }
}
