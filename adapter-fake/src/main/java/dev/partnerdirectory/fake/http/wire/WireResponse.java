package dev.partnerdirectory.fake.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer. The body must not be changed.
 *
 * @param contentType null if there is no body
 * @param file        sent in place of {@code body}, and removed then
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireResponse(
        int status,
        @Nullable String contentType,
        byte[] body,
        List<Header> headers,
        @Nullable Path file) {
    public static final String JSON = "application/json; charset=utf-8";

    private static final byte[] NOTHING = {};

    /** One header line. */
    public record Header(String name, String value) {}

    public static WireResponse json(int status, byte[] body) {
        return new WireResponse(status, JSON, body, List.of(), null);
    }

    public static WireResponse json(int status, JsonNode body) {
        return json(status, WireJson.bytes(body));
    }

    public static WireResponse text(int status, String contentType, String body) {
        return new WireResponse(status, contentType, body.getBytes(StandardCharsets.UTF_8), List.of(), null);
    }

    public static WireResponse empty(int status) {
        return new WireResponse(status, null, NOTHING, List.of(), null);
    }

    /** An answer in JSON that a file holds. */
    public static WireResponse jsonOf(Path file) {
        return new WireResponse(200, JSON, NOTHING, List.of(), file);
    }

    public WireResponse with(String name, String value) {
        return with(List.of(new Header(name, value)));
    }

    /** A copy with these headers added after the existing ones, in this order. */
    public WireResponse with(List<Header> lines) {
        List<Header> more = new ArrayList<>(headers.size() + lines.size());
        more.addAll(headers);
        more.addAll(lines);
        return new WireResponse(status, contentType, body, List.copyOf(more), file);
    }
}
