package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.UUID;

/** The two ids of a call: the request's own where it has them, else made here (R52). */
public record CallIds(UUID requestId, UUID correlationId) {
    private static final String REQUEST = "MS-RequestId";
    private static final String CORRELATION = "MS-CorrelationId";

    /** Never refuses: what is no GUID is replaced. For answers that come before the ids are looked at. */
    public static CallIds lenient(WireRequest request, Tracing tracing) {
        return new CallIds(read(request, REQUEST, tracing, false), read(request, CORRELATION, tracing, false));
    }

    /** @throws ServiceFault 400 if one is no GUID */
    static void check(WireRequest request, Tracing tracing) {
        read(request, REQUEST, tracing, true);
        read(request, CORRELATION, tracing, true);
    }

    private static UUID read(WireRequest request, String name, Tracing tracing, boolean strict) {
        String sent = request.header(name);
        if (sent == null || sent.isBlank()) {
            return tracing.newId();
        }
        String text = WirePath.withoutBraces(sent.strip());
        if (Guid.isGuid(text)) {
            return UUID.fromString(text);
        }
        if (strict) {
            throw ServiceFault.invalid("The header %s must be a GUID.".formatted(name));
        }
        return tracing.newId();
    }
}
