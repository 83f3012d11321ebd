package dev.partnerdirectory.rest.connection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that has arrived as a whole.
 *
 * @param headers by name, in any letter case
 * @param body    decompressed; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, Map<String, Collection<String>> headers, byte[] body) {
    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.containsKey(name) ? headers.get(name).stream().findFirst() : Optional.empty();
    }

    /** The time in an HTTP date; empty if the text is none. */
    public static Optional<Instant> time(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What the status means, if it is no success. */
    public AnswerKind kind() {
        return AnswerKind.of(status);
    }

    public boolean isSuccess() {
        return status >= 200 && status <= 299;
    }
}
