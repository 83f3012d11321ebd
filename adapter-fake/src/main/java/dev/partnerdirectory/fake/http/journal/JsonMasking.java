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
import java.util.Locale;

/** Takes secrets out of JSON; what is none is not kept. */
final class JsonMasking {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 16 * 1024;
    private static final TextNode MASK = TextNode.valueOf(Secret.MASK);
    private static final byte[] WITHHELD =
            "(withheld: it cannot be read and may hold a secret)".getBytes(StandardCharsets.UTF_8);

    private JsonMasking() {}

    /** Which values are secret. */
    @FunctionalInterface
    interface Rule {
        /**
         * Whether a member's value is.
         *
         * @param name   the member's, in lower case
         * @param within whether what the member is part of is secret
         */
        boolean isSecret(String name, boolean within);
    }

    static byte[] masked(byte[] body, Rule rule) {
        try {
            return shortened(JSON.writeValueAsBytes(masked(JSON.readTree(body), rule, rule.isSecret("", false))));
        } catch (IOException e) {
            return WITHHELD;
        }
    }

    static byte[] shortened(byte[] body) {
        return body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST);
    }

    /** Yes, no and null tell nothing; a text may be a link that repeats a query. */
    private static JsonNode masked(JsonNode node, Rule rule, boolean secret) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> member.setValue(masked(
                            member.getValue(),
                            rule,
                            rule.isSecret(member.getKey().toLowerCase(Locale.ROOT), secret))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i), rule, secret));
            }
        } else if (secret && !node.isBoolean() && !node.isNull()) {
            return MASK;
        }
        return node.isTextual() ? TextNode.valueOf(Masking.query(node.textValue())) : node;
    }
}
