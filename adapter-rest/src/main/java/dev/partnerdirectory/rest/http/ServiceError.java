package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.connection.AnswerKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer other than success, in any shape of body (wire sheet 5.1).
 *
 * @param status     the HTTP status
 * @param kind       what the status means
 * @param code       the service's own code, a number or a text on the wire; empty if there is none
 * @param text       the service's message, on one line; empty if there is no readable one
 * @param data       further texts, such as an inner exception's
 * @param retryAfter the service's {@code Retry-After}
 */
public record ServiceError(
        int status,
        AnswerKind kind,
        Optional<String> code,
        String text,
        List<String> data,
        Optional<Duration> retryAfter) {

    public ServiceError {
        data = List.copyOf(data);
    }

    /** Whether the service failed, or something in its place answered, so a write may have been carried out. */
    boolean leavesUnknown() {
        return kind == AnswerKind.OUTAGE || kind == AnswerKind.BUSY || kind == AnswerKind.WEB_PAGE;
    }

    /** Whether the error has one of these codes. */
    public boolean hasCode(String... wanted) {
        return code.filter(List.of(wanted)::contains).isPresent();
    }

    /** Whether any text of the error contains one of these phrases, ignoring case. */
    public boolean says(String... phrases) {
        String all = (text + '\n' + String.join("\n", data)).toLowerCase(Locale.ROOT);
        for (String phrase : phrases) {
            if (all.contains(phrase.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** All texts of the error, for a message. */
    public String words() {
        String further = String.join("; ", data);
        String both = further.isEmpty() || text.contains(further) ? text : text + " [" + further + "]";
        return both.isBlank() ? "refused without a reason" : both;
    }

    /** Status and code, for a message. */
    String reference() {
        return "HTTP " + status + ", " + code.map(word -> "code " + word + ", ").orElse("");
    }

    /** The service's {@code Retry-After}; null if it does not say. */
    public @Nullable Duration retryAfterOrNull() {
        return retryAfter.orElse(null);
    }
}
