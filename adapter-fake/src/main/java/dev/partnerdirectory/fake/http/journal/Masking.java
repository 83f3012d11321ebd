package dev.partnerdirectory.fake.http.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes secrets out of what is to be kept: passwords, tokens, client secrets, codes. A body that might hold one and
 * cannot be read is not kept at all.
 */
public final class Masking {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 16 * 1024;
    private static final byte[] WITHHELD =
            "(withheld: it cannot be read and may hold a secret)".getBytes(StandardCharsets.UTF_8);
    private static final Set<String> SECRET_NAMES = Set.of(
            "password",
            "client_secret",
            "clientsecret",
            "client_assertion",
            "assertion",
            "code",
            "device_code",
            "code_verifier",
            "access_token",
            "refresh_token",
            "id_token",
            "token");
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "ocp-apim-subscription-key");

    private Masking() {}

    public static String header(String name, String value) {
        if (!SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            return value;
        }
        return value.regionMatches(true, 0, "Bearer ", 0, 7) ? "Bearer " + Secret.MASK : Secret.MASK;
    }

    /** A query string or form body. */
    public static String form(String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        List<String> pairs = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            boolean secret = equals > 0 && isSecret(pair.substring(0, equals));
            pairs.add(secret ? pair.substring(0, equals + 1) + Secret.MASK : pair);
        }
        return String.join("&", pairs);
    }

    /** A name with a percent sign in it may be anything in disguise. */
    private static boolean isSecret(String name) {
        return SECRET_NAMES.contains(name.toLowerCase(Locale.ROOT)) || name.indexOf('%') >= 0;
    }

    /** A body of the API, request or answer: JSON, of any charset. A long one loses its end. */
    public static byte[] json(byte[] body) {
        if (!mayHoldSecret(body)) {
            return shortened(body);
        }
        try {
            JsonNode root = JSON.readTree(body);
            mask(root);
            return shortened(JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            return WITHHELD;
        }
    }

    private static byte[] shortened(byte[] body) {
        return body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST);
    }

    /** A body of the token endpoints, a form or JSON. */
    public static byte[] formOrJson(byte[] body) {
        return body.length > 0 && body[0] == '{'
                ? json(body)
                : shortened(form(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
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

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (SECRET_NAMES.contains(member.getKey().toLowerCase(Locale.ROOT))
                        && !member.getKey().equalsIgnoreCase("code")) {
                    member.setValue(object.textNode(Secret.MASK));
                } else {
                    mask(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(Masking::mask);
        }
    }
}
