package dev.partnerdirectory.fake.http.journal;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what the service was asked and answered, before it is kept: passwords, tokens, keys. What might
 * hold one and cannot be read is not kept at all.
 */
public final class Masking {
    private static final Pattern PAIR = Pattern.compile("([^&;=]+)=([^&;]+)");

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
        return PAIR.matcher(raw)
                .replaceAll(pair -> Matcher.quoteReplacement(
                        isSecretParameter(pair.group(1).toLowerCase(Locale.ROOT))
                                ? pair.group(1) + "=" + Secret.MASK
                                : pair.group()));
    }

    /** A name with a percent sign in it may be anything in disguise; a code belongs to sign-in, and may stray. */
    private static boolean isSecretParameter(String lower) {
        return lower.indexOf('%') >= 0 || lower.contains("code") || lower.contains("assertion") || isSecretKey(lower);
    }

    /** A body, request or answer: JSON, of any charset. A long one loses its end. */
    public static byte[] body(byte[] body) {
        return mayHoldSecret(body)
                ? JsonMasking.masked(body, (name, within) -> within || isSecret(name))
                : JsonMasking.shortened(body);
    }

    /** Whether what goes by this name, in lower case, is a secret; the continuation token of every page is none. */
    private static boolean isSecret(String name) {
        return name.contains("passw")
                || name.contains("secret")
                || (name.contains("token") && !name.contains("continuationtoken"));
    }

    /**
     * Whether a look inside is needed: a word such as "password", or anything that could hide one (an escape, a wide
     * or foreign charset). Nearly every body passes here at the cost of one walk over it.
     */
    private static boolean mayHoldSecret(byte[] body) {
        if (body.length > 0 && body[0] < 0 && body[0] != (byte) 0xEF) {
            return true;
        }
        for (int i = 0; i < body.length; i++) {
            byte b = body[i];
            if (b == '\\' || b == 0) {
                return true;
            }
            if ((b == 'w' || b == 'W') && isAt(body, i - 4, "passw")) {
                return true;
            }
            if ((b == 'k' || b == 'K') && isAt(body, i - 2, "token") && !isAt(body, i - 14, "continuation")) {
                return true;
            }
            if ((b == 's' || b == 'S') && isAt(body, i, "secret")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] body, int from, String word) {
        if (from < 0 || from + word.length() > body.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((body[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
