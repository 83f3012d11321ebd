package dev.partnerdirectory.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import java.util.Optional;

/** Refused writes as text and back, so that the same request id is refused the same again. */
final class Refusal {
    private Refusal() {}

    /** Whether {@code failure} is an answer of the directory's, and not a failure to answer. */
    static boolean isAnswer(DirectoryException failure) {
        return failure instanceof NotFound
                || failure instanceof Conflict
                || failure instanceof Rejected
                || failure instanceof Forbidden;
    }

    static String kept(DirectoryException refusal) {
        return Answer.object(json -> {
            json.writeStringField("refused", refusal.kind().name());
            if (refusal instanceof NotFound notFound) {
                json.writeStringField("because", notFound.missing().name());
            } else if (refusal instanceof Conflict conflict) {
                json.writeStringField("because", conflict.reason().name());
            }
            json.writeStringField("message", refusal.getMessage());
            ModelJson.writeText(json, "code", refusal.details().code());
            ModelJson.writeText(json, "status", refusal.details().status());
        });
    }

    /** The refusal in a kept answer, told to {@code call}; empty if the write was carried out. */
    static Optional<DirectoryException> again(String kept, Call call) {
        if (!kept.startsWith("{\"refused\"")) {
            return Optional.empty();
        }
        JsonNode json = Answer.tree(kept);
        String message = json.path("message").asText();
        String because = json.path("because").asText();
        ErrorDetails details = call.details()
                .withCode(json.path("code").asText())
                .withStatus(json.path("status").asInt());
        return Optional.of(
                switch (json.path("refused").asText()) {
                    case "NOT_FOUND" -> new NotFound(NotFound.Missing.valueOf(because), message, details);
                    case "CONFLICT" -> new Conflict(Conflict.Reason.valueOf(because), message, details);
                    case "FORBIDDEN" -> new Forbidden(message, details);
                    default -> new Rejected(message, details);
                });
    }
}
