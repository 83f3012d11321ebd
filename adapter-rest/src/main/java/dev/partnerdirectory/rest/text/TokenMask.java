package dev.partnerdirectory.rest.text;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.regex.Pattern;

/** Masks text that looks like a token or is named like a secret, in messages from outside. Stateless. */
public final class TokenMask {
    private static final String NAMES =
            "password|access_token|refresh_token|id_token|client_secret|client_assertion|code_verifier|device_code";
    private static final Pattern NAMED =
            Pattern.compile("(?i)(\"?(?:" + NAMES + ")\"?\\s*[:=]\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*(?:\"|$)|[^\\s,;&}]+)");

    /** Does not match the plain words "bearer token". */
    private static final Pattern BEARER =
            Pattern.compile("(?i)\\bbearer\\s+(?!tokens?[.,;:]?(?:\\s|$))[A-Za-z0-9._~+/=-]+");

    private static final Pattern JWT = Pattern.compile("\\beyJ[A-Za-z0-9_-]{5,}(?:\\.[A-Za-z0-9_-]*){0,4}");

    private TokenMask() {}

    public static String mask(String text) {
        String clean = NAMED.matcher(text).replaceAll("$1" + Secret.MASK);
        clean = BEARER.matcher(clean).replaceAll("Bearer " + Secret.MASK);
        return JWT.matcher(clean).replaceAll(Secret.MASK);
    }
}
