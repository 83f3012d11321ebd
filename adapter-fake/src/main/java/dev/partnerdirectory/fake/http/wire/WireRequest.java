package dev.partnerdirectory.fake.http.wire;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came, whole. The body belongs to whoever holds this and must not be changed.
 *
 * @param method   in upper case
 * @param rawPath  as it was sent, percent signs and all
 * @param rawQuery without the question mark; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireRequest(String method, String rawPath, String rawQuery, RequestHeaders headers, byte[] body) {
    public @Nullable String header(String name) {
        return headers.first(name);
    }

    /** The parameters behind the question mark. */
    public Query query() {
        return Query.parse(rawQuery);
    }
}
