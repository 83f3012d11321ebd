package dev.partnerdirectory.fake.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer from the reference, typed in by hand: a line with its source, the status, headers, the body. The body is
 * indented here but compared without whitespace, except for the gateway's. {@code {any}} matches any text.
 */
record Sample(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Sample named(String name) {
        String text = read("/samples/" + name + ".http");
        int blank = text.indexOf("\n\n");
        String[] head = text.substring(0, blank).split("\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 2; i < head.length; i++) {
            int colon = head[i].indexOf(": ");
            headers.put(head[i].substring(0, colon), head[i].substring(colon + 2));
        }
        int status = Integer.parseInt(head[1].substring("HTTP/1.1 ".length()));
        String body = text.substring(blank).strip();
        return new Sample(status, headers, status == 429 ? body : compact(body));
    }

    private static String compact(String json) {
        try {
            return JSON.readTree(json).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Sample.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with a word in braces replaced by a value. */
    Sample with(String word, String value) {
        return new Sample(status, headers, body.replace("{" + word + "}", value));
    }

    /**
     * Compares status, headers and every byte of the body, which starts with a byte order mark if the call succeeded.
     */
    void assertGivenBy(Wire.Answer answer) {
        assertGivenBy(answer, status < 300 && !body.isEmpty() ? Wire.BOM : "");
    }

    /** Like {@link #assertGivenBy}, but for the sign-in service, which never sends a byte order mark. */
    void assertGivenBySignIn(Wire.Answer answer) {
        assertGivenBy(answer, "");
    }

    private void assertGivenBy(Wire.Answer answer, String mark) {
        assertThat(answer.status()).isEqualTo(status);
        headers.forEach(
                (name, value) -> assertThat(answer.header(name)).as(name).isEqualTo(value));
        if (body.contains("{any}")) {
            assertThat(answer.text()).matches(Pattern.quote(mark + body).replace("{any}", "\\E[^\"]+\\Q"));
        } else {
            assertThat(answer.text()).isEqualTo(mark + body);
        }
    }
}
