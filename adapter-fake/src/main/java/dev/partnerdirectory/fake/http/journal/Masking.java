package dev.partnerdirectory.fake.http.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what is to be kept: passwords, tokens, client secrets, codes. A body that might hold one and
 * cannot be read is not kept at all.
 */
public final class Masking {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode MASK = TextNode.valueOf(Secret.MASK);
    private static final int LONGEST = 16 * 1024;
    private static final byte[] WITHHELD =
            "(withheld: it cannot be read and may hold a secret)".getBytes(StandardCharsets.UTF_8);

    /** One pair of a form, from its name on; some readers take a semicolon for an ampersand. */
    private static final Pattern PAIR = Pattern.compile("([^&;=]+)=([^&;]*)");

    private Masking() {}

    public static String header(String name, String value) {
        if (!SecretNames.isSecret(name)) {
            return value;
        }
        return value.regionMatches(true, 0, "Bearer ", 0, 7) ? "Bearer " + Secret.MASK : Secret.MASK;
    }

    /** A query string or form body. */
    public static String form(String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        return PAIR.matcher(raw)
                .replaceAll(pair -> Matcher.quoteReplacement(
                        SecretNames.isSecretInSignIn(pair.group(1))
                                ? pair.group(1) + "=" + Secret.MASK
                                : pair.group()));
    }

    /** A body of the API, request or answer: JSON, of any charset. A long one loses its end. */
    public static byte[] json(byte[] body) {
        return mayHoldSecret(body) ? json(body, SecretNames::isSecret) : shortened(body);
    }

    /** A body of the sign-in service, request or answer: a form or JSON. A page holds codes and tokens. */
    public static byte[] signIn(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            return WITHHELD;
        }
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("\uFEFF")
                ? json(body, SecretNames::isSecretInSignIn)
                : shortened(form(text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(byte[] body, Predicate<String> isSecret) {
        try {
            JsonNode root = JSON.readTree(body);
            mask(root, isSecret);
            return shortened(JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            return WITHHELD;
        }
    }

    private static byte[] shortened(byte[] body) {
        return body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST);
    }

    /**
     * Whether a look inside is needed: a word such as "password", or anything that could hide one (an escape, a wide
     * charset). Nearly every body passes here at the cost of one walk over it.
     */
    private static boolean mayHoldSecret(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            byte b = body[i];
            if (b == '\\' || b == 0) {
                return true;
            }
            if ((b == 'w' || b == 'W') && isAt(body, i - 4, "passw")) {
                return true;
            }
            if ((b == 'k' || b == 'K') && isAt(body, i - 2, "token") && isWordStart(body, i - 3)) {
                return true;
            }
            if ((b == 's' || b == 'S') && isAt(body, i, "secret")) {
                return true;
            }
        }
        return false;
    }

    /** So that the continuation token of every page is not taken for a secret. */
    private static boolean isWordStart(byte[] body, int before) {
        return before < 0 || body[before] == '_' || body[before] == '"';
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

    private static void mask(JsonNode node, Predicate<String> isSecret) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean hidesAll = SecretNames.hidesAll(member.getKey());
                if (member.getValue().isContainerNode()) {
                    mask(member.getValue(), hidesAll ? any -> true : isSecret);
                } else if ((hidesAll || isSecret.test(member.getKey())) && !isHarmless(member.getValue())) {
                    member.setValue(MASK);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isContainerNode()) {
                    mask(array.get(i), isSecret);
                } else if (isSecret.test("") && !isHarmless(array.get(i))) {
                    array.set(i, MASK);
                }
            }
        }
    }

    /** So that {@code forceChangePassword} is seen as it was sent. */
    private static boolean isHarmless(JsonNode value) {
        return value.isBoolean() || value.isNull();
    }
}
