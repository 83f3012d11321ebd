package dev.partnerdirectory.fake.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer that a {@link RawConnection} read. */
final class RawAnswer {
    private static final JsonMapper JSON = new JsonMapper();

    private final String statusLine;
    private final int status;
    private final Headers headers;
    private final byte[] body;

    RawAnswer(String statusLine, int status, Headers headers, byte[] body) {
        this.statusLine = statusLine;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Headers by name, ignoring case. Values of a repeated header are joined by a comma. */
    static final class Headers {
        private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        void add(String name, String value) {
            values.merge(name, value, (first, second) -> first + ", " + second);
        }

        String get(String name) {
            return values.getOrDefault(name, "");
        }
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    String header(String name) {
        return headers.get(name);
    }

    /** The body, including the byte order mark. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as parsed from bytes, so that the byte order mark is skipped, as Jackson and Json.NET do. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawAnswer hasStatus(int expected) {
        assertThat(status).as("%s %s", statusLine, text()).isEqualTo(expected);
        return this;
    }
}
