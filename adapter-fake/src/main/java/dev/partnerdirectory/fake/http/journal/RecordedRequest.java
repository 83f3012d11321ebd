package dev.partnerdirectory.fake.http.journal;

import dev.partnerdirectory.core.model.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request and its answer, with secrets masked.
 *
 * @param number    counted from 1
 * @param at        by the emulator's clock
 * @param path      as it was sent
 * @param operation empty if the path belongs to no operation
 * @param fault     name of the fault rule that was applied
 */
@SuppressWarnings("ArrayRecordComponent") // kept as they came, never compared
public record RecordedRequest(
        long number,
        Instant at,
        String method,
        String path,
        String query,
        List<RecordedHeader> headers,
        byte[] body,
        Optional<Operation> operation,
        int status,
        byte[] answer,
        UUID requestId,
        UUID correlationId,
        Optional<String> fault) {
    private static final int USUAL_BYTES = 100;

    /** A rough estimate of the memory it takes. */
    long bytes() {
        long headerBytes = headers.stream()
                .mapToLong(header ->
                        USUAL_BYTES + header.name().length() + header.value().length())
                .sum();
        return USUAL_BYTES
                + 2L * (method.length() + path.length() + query.length())
                + headerBytes
                + body.length
                + answer.length;
    }

    /** The body of the request, masked. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body of the answer, masked, without a byte order mark. */
    public String answerText() {
        String text = new String(answer, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The first value of a request header. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(RecordedHeader::value)
                .findFirst();
    }
}
