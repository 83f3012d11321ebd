package dev.partnerdirectory.rest.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.aad.msal4j.IHttpResponse;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.rest.connection.AnswerKind;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import dev.partnerdirectory.rest.text.Failures;
import dev.partnerdirectory.rest.text.WebPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An answer that is an issuer's: a token, a device code or an error, as an object of plain values. MSAL gets nothing else,
 * since some other JSON makes its parser run for ever.
 */
record IssuerAnswer(int statusCode, Map<String, List<String>> headers, ObjectNode fields) implements IHttpResponse {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Checks an answer.
     *
     * @param scrub removes the secrets of the request from an error
     * @throws Unavailable if something else than an issuer answered
     */
    static IssuerAnswer of(HttpAnswer answer, UnaryOperator<String> scrub) {
        JsonNode tree = tree(answer.body());
        boolean isIssuers = answer.isSuccess()
                ? tree.path("access_token").isTextual()
                        || tree.path("device_code").isTextual()
                : tree.path("error").isTextual();
        if (!isIssuers) {
            throw notTheIssuer(answer, scrub);
        }
        ObjectNode fields = JSON.createObjectNode();
        tree.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual() && !answer.isSuccess()) {
                fields.put(field.getKey(), scrub.apply(value.asText()));
            } else if (value.isValueNode()) {
                fields.set(field.getKey(), value);
            }
        });
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new IssuerAnswer(answer.status(), headers, fields);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private static Unavailable notTheIssuer(HttpAnswer answer, UnaryOperator<String> scrub) {
        boolean isPage =
                WebPage.isPage(answer.body(), answer.header("Content-Type").orElse(""));
        String what = isPage
                ? "%s came in place of the token issuer (HTTP %d)"
                        .formatted(WebPage.words(answer.body(), scrub), answer.status())
                : "something answered in place of the token issuer (HTTP %d, not a token answer)"
                        .formatted(answer.status());
        String remedy = answer.kind() == AnswerKind.NETWORK_SIGN_IN
                ? Failures.NETWORK_SIGN_IN
                : "check the network, the proxy and the authority";
        return new Unavailable(what, ErrorDetails.none().withRemedy(remedy));
    }

    boolean isError(String name) {
        return fields.path("error").asText().equals(name);
    }

    IssuerAnswer withError(String name) {
        return new IssuerAnswer(statusCode, headers, fields.deepCopy().put("error", name));
    }

    @Override
    public String body() {
        return fields.toString();
    }
}
