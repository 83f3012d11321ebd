package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.api.PageTurner.Turned;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.token.SignedIn;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers as the service writes them: success with a byte order mark, refusals without (wire sheet Q1, Q2, R53). */
final class Answers {
    /** The reference shows this value next to its error schema. It does not explain whose id is at the end. */
    private static final String CHALLENGE = "OAuth realm=urn:cpsvc:cpid:" + SignedIn.PARTNER_TENANT;

    private Answers() {}

    /** What a resource's version is not made of, because only some of its answers have it. */
    private static final Set<String> UNVERSIONED = Set.of(
            "allowDelegatedAccess",
            "attributes",
            "commerceId",
            "companyProfile",
            "customDomains",
            "email",
            "links",
            "passwordProfile");

    static WireResponse success(ApiCall call, int status, ObjectNode body) {
        if (call.behaviours().is(Behaviour.ETAG, "given")) {
            addVersions(body);
        }
        return WireResponse.json(status, WireJson.bytes(body, style(call.behaviours())));
    }

    private static WireJson.BodyStyle style(Behaviours behaviours) {
        return new WireJson.BodyStyle(
                behaviours.is(Behaviour.BYTE_ORDER_MARK, "on"), behaviours.is(Behaviour.NULLS, "written"));
    }

    /** Adds {@code attributes.etag} to every resource: the same contents have the same version (wire sheet 3.6). */
    private static void addVersions(JsonNode tree) {
        tree.forEach(Answers::addVersions);
        if (tree.get("attributes") instanceof ObjectNode attributes
                && !attributes.path("objectType").asText().equals("Collection")) {
            String contents = tree.properties().stream()
                    .filter(member -> !UNVERSIONED.contains(member.getKey()))
                    .map(Map.Entry::toString)
                    .collect(Collectors.joining("\n"));
            attributes.put(
                    "etag",
                    UUID.nameUUIDFromBytes(contents.getBytes(StandardCharsets.UTF_8))
                            .toString());
        }
    }

    static WireResponse ok(ApiCall call, ObjectNode body) {
        return success(call, 200, body);
    }

    /** The answer to a removal: 204 without a body, unless the behaviour says otherwise (X3). */
    static WireResponse removed(ApiCall call) {
        return call.behaviours().is(Behaviour.REMOVE_STATUS, "204")
                ? WireResponse.empty(204)
                : ok(call, WireJson.object());
    }

    static WireResponse refusal(ServiceFault fault, Behaviours behaviours) {
        ObjectNode body = WireJson.object();
        if (behaviours.is(Behaviour.ERROR_CODE, "number")) {
            body.put("code", Long.parseLong(fault.code()));
        } else {
            body.put("code", fault.code());
        }
        body.put("description", fault.description());
        body.set("data", WireJson.texts(fault.data()));
        WireResponse refusal = WireResponse.json(fault.status(), body.put("source", fault.source()));
        return fault.status() == 401 ? refusal.with("WWW-Authenticate", CHALLENGE) : refusal;
    }

    /**
     * 429 from the gateway. It has the gateway's own body, including its spaces, and none of the service's headers. The
     * header and the text give the same number of seconds (R54, wire sheet 5.1 B).
     */
    static WireResponse throttledByGateway(Optional<Duration> retryAfter) {
        String when = retryAfter
                .map(wait -> "Try again in %d seconds.".formatted(wait.toSeconds()))
                .orElse("Try again later.");
        WireResponse response = WireResponse.text(
                429,
                "application/json",
                "{ \"statusCode\": 429, \"message\": \"Rate limit is exceeded. %s\" }".formatted(when));
        return retryAfter
                .map(wait -> response.with("Retry-After", Long.toString(wait.toSeconds())))
                .orElse(response);
    }

    /** 429 from the service itself, in its shape A. */
    static WireResponse throttledByService(Duration retryAfter, Behaviours behaviours) {
        long seconds = retryAfter.toSeconds();
        return refusal(
                        new ServiceFault(429, "429", "Too many requests. Try again in %d seconds.".formatted(seconds)),
                        behaviours)
                .with("Retry-After", Long.toString(seconds));
    }

    /** Adds the {@code attributes} that nearly every resource ends with. */
    static ObjectNode typed(ObjectNode resource, String objectType) {
        resource.putObject("attributes").put("objectType", objectType);
        return resource;
    }

    /** Adds a link to the resource itself. */
    static void selfLink(ObjectNode resource, String uri) {
        link(resource.putObject("links"), "self", uri);
    }

    /** Adds a link. Returns the array for the headers that a client sends with it. */
    static ArrayNode link(ObjectNode links, String relation, String uri) {
        return links.putObject(relation).put("uri", uri).put("method", "GET").putArray("headers");
    }

    /** A collection that is never paged and has no links. */
    static <T> WireResponse plain(ApiCall call, List<T> items, Function<T, ObjectNode> each) {
        return ok(call, typed(items(items, each), "Collection"));
    }

    /**
     * A collection that may be paged.
     *
     * @param path the collection's own path, relative to the version
     */
    static <T> WireResponse linked(ApiCall call, String path, Turned<T> page, Function<T, ObjectNode> each) {
        String uri = (call.behaviours().is(Behaviour.LINK_VERSION, "with") ? "/v1" : "") + path;
        ObjectNode collection = items(page.items(), each);
        page.next().ifPresent(next -> collection.put("continuationToken", next.encoded()));
        ObjectNode links = collection.putObject("links");
        link(links, "self", page.rawQuery().isEmpty() ? uri : uri + "?" + page.rawQuery());
        page.next().ifPresent(next -> {
            String query = next.rawQuery().isEmpty() ? "" : next.rawQuery() + "&";
            link(links, "next", uri + "?" + query + "seekOperation=Next")
                    .addObject()
                    .put("key", "MS-ContinuationToken")
                    .put("value", next.encoded());
        });
        return ok(call, typed(collection, "Collection"));
    }

    private static <T> ObjectNode items(List<T> items, Function<T, ObjectNode> each) {
        return WireJson.object().put("totalCount", items.size()).set("items", WireJson.array(items, each));
    }
}
