package dev.partnerdirectory.fake.http.journal;

import dev.partnerdirectory.core.model.user.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;

/**
 * Masks passwords, tokens and keys in requests and answers of the service before they are kept. Anything that might
 * hold a secret and cannot be read is not kept at all. Every method takes linear time.
 */
public final class Masking {
    private Masking() {}

    public static String header(String name, String value) {
        if (!isSecretKey(name.toLowerCase(Locale.ROOT))) {
            return value;
        }
        return value.regionMatches(true, 0, "Bearer ", 0, 7) ? "Bearer " + Secret.MASK : Secret.MASK;
    }

    private static boolean isSecretKey(String lower) {
        return lower.contains("auth") || lower.contains("cookie") || lower.contains("key") || isSecret(lower);
    }

    /** Masks a query string. */
    public static String query(String raw) {
        return pairs(raw, "&;", pair -> {
            int equals = pair.indexOf('=');
            boolean secret =
                    equals > 0 && isSecretParameter(pair.substring(0, equals).toLowerCase(Locale.ROOT));
            return secret ? pair.substring(0, equals + 1) + Secret.MASK : pair;
        });
    }

    /** Masks each pair between the separators. */
    static String pairs(String raw, String separators, UnaryOperator<String> masked) {
        StringBuilder out = new StringBuilder(raw.length());
        StringTokenizer parts = new StringTokenizer(raw, separators, true);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            out.append(part.length() == 1 && separators.contains(part) ? part : masked.apply(part));
        }
        return out.toString();
    }

    /**
     * Whether a parameter is secret. A name with a percent sign may hide any name. Codes belong to sign-in but may turn
     * up here by mistake.
     */
    private static boolean isSecretParameter(String lower) {
        return lower.indexOf('%') >= 0 || lower.contains("code") || lower.contains("assertion") || isSecretKey(lower);
    }

    /** Masks the JSON body of a request or answer, in any charset. A long body is cut. */
    public static byte[] body(byte[] body) {
        byte[] start = JsonMasking.shortened(body);
        return mayHoldSecret(start)
                ? JsonMasking.masked(body, (name, within) -> within || isSecret(name), Masking::query)
                : start;
    }

    /** Whether a value with this name, in lower case, is secret. The continuation token of a page is not. */
    private static boolean isSecret(String name) {
        return name.contains("passw")
                || name.contains("secret")
                || (name.contains("token") && !name.contains("continuationtoken"));
    }

    /**
     * Whether the body must be parsed: it has a word such as "password", or something that could hide one (an escape
     * sequence, a wide or unknown charset). For most bodies this quick scan is all that is needed.
     */
    private static boolean mayHoldSecret(byte[] body) {
        boolean foreign = body.length > 0 && body[0] < 0 && body[0] != (byte) 0xEF;
        String text = new String(body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return foreign
                || text.indexOf('\\') >= 0
                || text.indexOf('\0') >= 0
                || isSecret(text.replace("continuationtoken", ""));
    }
}
