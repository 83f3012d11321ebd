package dev.partnerdirectory.fake.http.journal;

import dev.partnerdirectory.core.model.user.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;

/**
 * Takes secrets out of what the service was asked and answered, before it is kept: passwords, tokens, keys. What might
 * hold one and cannot be read is not kept at all. Everything here takes time that grows with the length alone.
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

    /** A query string. */
    public static String query(String raw) {
        return pairs(raw, "&;", pair -> {
            int equals = pair.indexOf('=');
            boolean secret =
                    equals > 0 && isSecretParameter(pair.substring(0, equals).toLowerCase(Locale.ROOT));
            return secret ? pair.substring(0, equals + 1) + Secret.MASK : pair;
        });
    }

    /** The same string with every pair between the separators masked. */
    static String pairs(String raw, String separators, UnaryOperator<String> masked) {
        StringBuilder out = new StringBuilder(raw.length());
        StringTokenizer parts = new StringTokenizer(raw, separators, true);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            out.append(part.length() == 1 && separators.contains(part) ? part : masked.apply(part));
        }
        return out.toString();
    }

    /** A name with a percent sign in it may be anything in disguise; a code belongs to sign-in, and may stray. */
    private static boolean isSecretParameter(String lower) {
        return lower.indexOf('%') >= 0 || lower.contains("code") || lower.contains("assertion") || isSecretKey(lower);
    }

    /** A body, request or answer: JSON, of any charset. A long one loses its end. */
    public static byte[] body(byte[] body) {
        byte[] start = JsonMasking.shortened(body);
        return mayHoldSecret(start)
                ? JsonMasking.masked(body, (name, within) -> within || isSecret(name), Masking::query)
                : start;
    }

    /** Whether what goes by this name, in lower case, is a secret; the continuation token of every page is none. */
    private static boolean isSecret(String name) {
        return name.contains("passw")
                || name.contains("secret")
                || (name.contains("token") && !name.contains("continuationtoken"));
    }

    /**
     * Whether a look inside is needed: a word such as "password", or anything that could hide one (an escape, a wide
     * or foreign charset). Nearly every body passes here at the cost of one walk over what is kept of it.
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
