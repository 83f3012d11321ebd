package dev.partnerdirectory.fake.http.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Helpers for paths and the ids in them. */
public final class WirePath {
    private WirePath() {}

    /**
     * The path with its segments decoded and trimmed and without empty ones: {@code /v1/customers}. Double and trailing
     * slashes therefore do not matter (wire sheet 2.1, 2.5). An encoded slash stays encoded, so it does not separate
     * segments.
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

    /** Checks that decoding did not replace bytes that are not UTF-8. */
    static String utf8(String decoded) {
        if (decoded.indexOf('\uFFFD') >= 0) {
            throw notEncoded();
        }
        return decoded;
    }

    static ServiceFault notEncoded() {
        return ServiceFault.invalid("The address is not UTF-8 in percent encoding.");
    }

    /** The id without the braces that some clients add (R58). */
    public static String withoutBraces(String id) {
        boolean braced = id.length() > 2 && id.charAt(0) == '{' && id.charAt(id.length() - 1) == '}';
        return braced ? id.substring(1, id.length() - 1) : id;
    }
}
