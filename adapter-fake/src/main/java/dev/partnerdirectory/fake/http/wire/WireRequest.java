package dev.partnerdirectory.fake.http.wire;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete request as it was received. The body must not be changed.
 *
 * @param method   in upper case
 * @param rawPath  as it was sent, with percent encoding
 * @param rawQuery without the question mark; empty if there is none
 * @param file     holds the body of a seed, which is not in {@code body}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireRequest(
        String method,
        String rawPath,
        String rawQuery,
        HeaderMap headers,
        byte[] body,
        @Nullable Path file) {
    /** Clients that use a proxy send a whole URL (RFC 9112, 3.2.2). Only its path is used. */
    public static WireRequest of(HttpServerExchange exchange, byte[] body) {
        return new WireRequest(
                exchange.getRequestMethod().toString(),
                exchange.isHostIncludedInRequestURI() ? exchange.getRequestPath() : exchange.getRequestURI(),
                exchange.getQueryString(),
                exchange.getRequestHeaders(),
                body,
                null);
    }

    /** This request with its body in a file. */
    public WireRequest with(Path content) {
        return new WireRequest(method, rawPath, rawQuery, headers, body, content);
    }

    /** The number of characters of method, address and headers. */
    public int headCharacters() {
        int characters = method.length() + rawPath.length() + rawQuery.length();
        for (HeaderValues values : headers) {
            for (String value : values) {
                characters += values.getHeaderName().length() + value.length();
            }
        }
        return characters;
    }

    /** The first value of the header. */
    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** The credentials after a scheme such as {@code Bearer} in the Authorization header; empty for another scheme. */
    public String authorization(String scheme) {
        String header = header("Authorization");
        return header != null && header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
                ? header.substring(scheme.length()).strip()
                : "";
    }

    /** All values of the header. */
    public List<String> lines(String name) {
        return headers.contains(name) ? List.copyOf(headers.get(name)) : List.of();
    }

    /** The query parameters. */
    public QueryString query() {
        return QueryString.parse(rawQuery);
    }
}
