package dev.partnerdirectory.fake.http.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths, and the ids in them. */
public final class WirePath {
    private WirePath() {}

    /**
     * A path with its segments decoded and trimmed and without empty ones: {@code /v1/customers}. So doubled and trailing
     * slashes do not matter (wire sheet 2.1, 2.5). An encoded slash stays encoded: it parts no segments.
     *
     * @throws ServiceFault 400 if it is not properly encoded
     */
    public static String normalized(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .map(segment -> decoded(segment).strip().replace("/", "%2F"))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String decoded(String segment) {
        try {
            return utf8(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw notEncoded();
        }
    }

    /** A decoded text, unless decoding had to replace bytes that are no UTF-8. */
    static String utf8(String decoded) {
        if (decoded.indexOf('\uFFFD') >= 0) {
            throw notEncoded();
        }
        return decoded;
    }

    static ServiceFault notEncoded() {
        return ServiceFault.invalid("The address is not UTF-8 in percent encoding.");
    }

    /** An id without the braces that some clients put around it (R58). */
    public static String withoutBraces(String id) {
        boolean braced = id.length() > 2 && id.charAt(0) == '{' && id.charAt(id.length() - 1) == '}';
        return braced ? id.substring(1, id.length() - 1) : id;
    }
}
