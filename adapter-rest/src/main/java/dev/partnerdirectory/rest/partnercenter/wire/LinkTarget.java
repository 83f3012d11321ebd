package dev.partnerdirectory.rest.partnercenter.wire;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Resolves links, which may lead only to the base URI's own scheme, host, port and path. They come with and without the
 * version, and with doubled slashes (wire sheet 2.5).
 */
final class LinkTarget {
    private static final String VERSION = "/v1";
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern UPWARDS = Pattern.compile("(?i)(^|/)(\\.|%2e){1,2}(/|$)|%2f|%5c");
    private static final String LEGAL = "-._~:/?[]@!$&'()*+,;=%";
    private static final int MAX_LENGTH = 16 * 1024;

    private final URI base;
    private final String prefix;

    LinkTarget(URI base) {
        this.base = base;
        this.prefix = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
    }

    /** @throws UnexpectedResponse if the link leads elsewhere or is not a URI */
    URI resolve(String link) {
        String trimmed = link.strip();
        String legal = encodeIllegal(trimmed);
        String local = SCHEME.matcher(legal).matches() ? withoutOrigin(legal) : legal;
        int query = local.indexOf('?');
        String path = query < 0 ? local : local.substring(0, query);
        if (path.startsWith("//") || path.isEmpty() || UPWARDS.matcher(path).find()) {
            throw elsewhere();
        }
        String below = belowVersion(("/" + path).replaceAll("/{2,}", "/"));
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + prefix + VERSION + below
                + (query < 0 ? "" : local.substring(query)));
    }

    private String belowVersion(String path) {
        String bare = !prefix.isEmpty() && path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        return bare.regionMatches(true, 0, VERSION + "/", 0, VERSION.length() + 1)
                ? bare.substring(VERSION.length())
                : bare;
    }

    private String withoutOrigin(String link) {
        URI uri;
        try {
            uri = URI.create(link);
        } catch (IllegalArgumentException malformed) {
            throw elsewhere();
        }
        boolean home = base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getHost().equalsIgnoreCase(uri.getHost())
                && port(base) == port(uri)
                && uri.getRawUserInfo() == null;
        if (!home) {
            throw elsewhere();
        }
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static int port(URI uri) {
        boolean implied = uri.getPort() < 0;
        return implied ? ("https".equals(uri.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80) : uri.getPort();
    }

    /**
     * A filter sometimes appears in a link as bare JSON. Encodes the characters that a URI may not hold, and no others.
     */
    private static String encodeIllegal(String link) {
        if (link.length() > MAX_LENGTH) {
            throw elsewhere();
        }
        StringBuilder legal = new StringBuilder(link.length());
        for (byte b : link.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < ' ' || c == 0x7F || c == '\\' || c == '#') {
                throw elsewhere();
            }
            boolean kept = c < 0x7F && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
            legal.append(kept ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return legal.toString();
    }

    private static UnexpectedResponse elsewhere() {
        return new UnexpectedResponse(
                "a continuation link does not lead to the directory it came from, and is not followed",
                ErrorDetails.none());
    }
}
