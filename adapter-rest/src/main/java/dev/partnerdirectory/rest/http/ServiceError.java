package dev.partnerdirectory.rest.http;

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
        int status, Kind kind, Optional<String> code, String text, List<String> data, Optional<Duration> retryAfter) {

    /** What a status means. Only this enum knows the status codes. */
    public enum Kind {
        BAD_REQUEST,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        PRECONDITION_FAILED,
        /** Too many calls. It is certain that nothing was done. */
        RATE_LIMITED,
        /** The service asks to retry later. If it says when, nothing was done. */
        BUSY,
        /** The service failed, and may have carried out the request. */
        OUTAGE,
        REDIRECT,
        /** A page for people, from something between us and the service. The service may have got the request. */
        WEB_PAGE,
        /** A proxy or a network wants a sign-in before it lets a request through. Nothing was done. */
        NETWORK_SIGN_IN,
        OTHER;

        /** The kind of a page for people with this status. A page can say that the service is overloaded or down. */
        Kind ofPage() {
            return switch (this) {
                case RATE_LIMITED, BUSY, OUTAGE, REDIRECT, NETWORK_SIGN_IN -> this;
                default -> WEB_PAGE;
            };
        }

        static Kind of(int status) {
            return switch (status) {
                case 400, 413, 414, 422, 501 -> BAD_REQUEST;
                case 401 -> UNAUTHENTICATED;
                case 403 -> FORBIDDEN;
                case 404, 410 -> NOT_FOUND;
                case 409 -> CONFLICT;
                case 412, 417 -> PRECONDITION_FAILED;
                case 429 -> RATE_LIMITED;
                case 503 -> BUSY;
                case 407, 511 -> NETWORK_SIGN_IN;
                case 408 -> OUTAGE;
                case 505 -> OTHER;
                default -> status >= 500 ? OUTAGE : status >= 300 && status < 400 ? REDIRECT : OTHER;
            };
        }
    }

    public ServiceError {
        data = List.copyOf(data);
    }

    /** Whether the service failed, or something in its place answered, so a write may have been carried out. */
    boolean leavesUnknown() {
        return kind == Kind.OUTAGE || kind == Kind.BUSY || kind == Kind.WEB_PAGE;
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
