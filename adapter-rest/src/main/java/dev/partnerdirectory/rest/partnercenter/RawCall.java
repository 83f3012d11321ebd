package dev.partnerdirectory.rest.partnercenter;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.http.Scrubber;
import feign.Request.HttpMethod;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A call to an address that the caller names. Immutable. */
final class RawCall {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern VERSION = Pattern.compile("(?i)/v[0-9]+(/.*)?");

    /** The names of fields whose values are secrets, with all that is below them. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key).*");

    /** Shorter texts are no secrets, and would be hidden in every other word. */
    private static final int SHORTEST = 4;

    private final String method;
    private final String path;
    private final String body;
    private final List<Secret> secrets = new ArrayList<>();

    /**
     * A call, checked.
     *
     * @param path starts with {@code /}
     * @param body JSON; empty for none
     * @throws IllegalArgumentException if one of them is not valid
     */
    RawCall(String method, String path, String body) {
        this.method = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(this.method)) {
            throw new IllegalArgumentException("the method must be one of GET, POST, PUT, PATCH and DELETE");
        }
        requireBelow(path);
        this.path = VERSION.matcher(path).matches() ? path : "/v1" + path;
        this.body = withoutMark(body);
        collect(read(this.body), false);
    }

    /** A byte order mark is no part of a text. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The token must reach nobody but the service, so nothing in the path may lead elsewhere. */
    private static void requireBelow(String path) {
        try {
            URI uri = new URI(path);
            String decoded = uri.getPath();
            boolean below = path.startsWith("/")
                    && uri.getRawAuthority() == null
                    && uri.getRawFragment() == null
                    && decoded.equals(
                            new URI(null, null, decoded, null).normalize().getPath());
            if (!below) {
                throw new IllegalArgumentException(
                        "the path must begin with \"/\" and be below the service's address, such as /customers, without \"..\" and \"#\"");
            }
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("the path is not valid: " + malformed.getReason(), malformed);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            throw new IllegalArgumentException(
                    "the body is not JSON" + (place == null ? ", or is too large" : ", at line " + place.getLineNr()));
        }
    }

    private void collect(JsonNode node, boolean isSecret) {
        if (isSecret && node.isTextual() && node.asText().length() >= SHORTEST) {
            secrets.add(Secret.of(node.asText()));
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            isSecret || SECRET.matcher(field.getKey()).matches()));
        } else {
            node.forEach(each -> collect(each, isSecret));
        }
    }

    /** The answer's body, without the secrets that were sent. */
    String send(CallExecutor calls, FeignClients clients) {
        CallContext call = calls.read(method.equals("GET") ? Operation.GET_RESOURCE : Operation.CHANGE_RESOURCE)
                .hiding(secrets);
        String answer = withoutMark(
                calls.execute(call, attempt -> clients.send(HttpMethod.valueOf(method), path, body, attempt)));
        for (Secret secret : secrets) {
            answer = Scrubber.without(answer, secret);
        }
        return answer;
    }
}
