package dev.partnerdirectory.fake.http.wire;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, whole. The body belongs to whoever holds this and must not be changed.
 *
 * @param method   in upper case
 * @param rawPath  as it was sent, percent signs and all
 * @param rawQuery without the question mark; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireRequest(String method, String rawPath, String rawQuery, HeaderMap headers, byte[] body) {
    /** Where a client sends a whole address, as it does to a proxy (RFC 9112, 3.2.2), its path counts. */
    public static WireRequest of(HttpServerExchange exchange, byte[] body) {
        return new WireRequest(
                exchange.getRequestMethod().toString(),
                exchange.isHostIncludedInRequestURI() ? exchange.getRequestPath() : exchange.getRequestURI(),
                exchange.getQueryString(),
                exchange.getRequestHeaders(),
                body);
    }

    /** The first value of this header. */
    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** What follows a word such as {@code Bearer} in the Authorization header; empty if it is another word. */
    public String authorization(String scheme) {
        String header = header("Authorization");
        return header != null && header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? header.substring(scheme.length()).strip()
                : "";
    }

    /** The lines of this header. */
    public List<String> lines(String name) {
        return headers.contains(name) ? List.copyOf(headers.get(name)) : List.of();
    }

    /** The parameters behind the question mark. */
    public Query query() {
        return Query.parse(rawQuery);
    }
}
