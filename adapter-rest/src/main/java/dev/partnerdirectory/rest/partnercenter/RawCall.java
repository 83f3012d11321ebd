package dev.partnerdirectory.rest.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import feign.Request.HttpMethod;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call to an address that the caller names.
 *
 * @param path starts with {@code /v1/}
 * @param body JSON; empty for none
 */
record RawCall(String method, String path, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern VERSION = Pattern.compile("(?i)/v[0-9]+(/.*)?");

    RawCall {
        method = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("the method must be one of GET, POST, PUT, PATCH and DELETE");
        }
        path = VERSION.matcher(path).matches() ? path : "/v1" + path;
        requireBelow(path);
    }

    /** The token must reach nobody but the service, so nothing in the path may lead elsewhere. */
    private static void requireBelow(String path) {
        try {
            URI uri = new URI(path);
            boolean isPath = uri.getRawAuthority() == null && uri.getScheme() == null && uri.getRawFragment() == null;
            if (!isPath || !uri.normalize().getRawPath().equals(uri.getRawPath())) {
                throw new IllegalArgumentException(
                        "the path must be below the service's address, such as /customers, without \"..\" and \"#\"");
            }
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("the path is not valid: " + malformed.getReason(), malformed);
        }
    }

    String send(CallExecutor calls, FeignClients clients) {
        CallContext call = calls.read(method.equals("GET") ? Operation.GET_RESOURCE : Operation.CHANGE_RESOURCE);
        return calls.execute(
                password().map(call::hiding).orElse(call),
                attempt -> clients.send(HttpMethod.valueOf(method), path, body, attempt));
    }

    /** The password in the body, which no message may repeat. */
    private Optional<Secret> password() {
        try {
            JsonNode found = JSON.readTree(body).findValue("password");
            return Optional.ofNullable(found)
                    .map(JsonNode::asText)
                    .filter(text -> !text.isEmpty())
                    .map(Secret::of);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the body is not JSON, at line %d"
                    .formatted(malformed.getLocation().getLineNr()));
        }
    }
}
