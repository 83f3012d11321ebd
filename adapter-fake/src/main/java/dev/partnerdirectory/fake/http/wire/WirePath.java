package dev.partnerdirectory.fake.http.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A path, taken apart once: decoded, trimmed, without empty segments, so that doubled and trailing slashes do not
 * matter (wire sheet 2.1, 2.5).
 */
public final class WirePath {
    private WirePath() {}

    /**
     * Takes a path apart.
     *
     * @throws ServiceFault 400 if it is not properly encoded
     */
    public static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>(8);
        int start = 0;
        for (int i = 0; i <= rawPath.length(); i++) {
            if (i == rawPath.length() || rawPath.charAt(i) == '/') {
                if (i > start) {
                    add(segments, rawPath.substring(start, i));
                }
                start = i + 1;
            }
        }
        return segments;
    }

    private static void add(List<String> segments, String raw) {
        String text = PercentCoding.decode(raw, false).strip();
        if (!text.isEmpty()) {
            segments.add(text);
        }
    }

    /** An id without the braces that some clients put around it (R58). */
    public static String withoutBraces(String id) {
        boolean braced = id.length() > 2 && id.charAt(0) == '{' && id.charAt(id.length() - 1) == '}';
        return braced ? id.substring(1, id.length() - 1) : id;
    }
}
