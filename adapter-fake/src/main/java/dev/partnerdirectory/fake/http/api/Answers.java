package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.token.SignIn;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.function.Consumer;

/** Answers as the service writes them: success with a byte order mark, refusals without (wire sheet Q1, Q2, R53). */
final class Answers {
    /** Printed beside the reference's error schema, with no word on the id at its end; the partner's will do. */
    private static final String CHALLENGE = "OAuth realm=urn:cpsvc:cpid:" + SignIn.PARTNER_TENANT;

    private Answers() {}

    static WireResponse success(ApiCall call, int status, Consumer<JsonWriter> root) {
        return WireResponse.json(status, JsonWriter.write(call.behaviours().style(), json -> json.object(root)));
    }

    static WireResponse ok(ApiCall call, Consumer<JsonWriter> root) {
        return success(call, 200, root);
    }

    /** Something is gone: 204 without a body, unless chosen otherwise (X3). */
    static WireResponse removed(ApiCall call) {
        return call.behaviours().is(Behaviour.REMOVE_STATUS, "204") ? WireResponse.empty(204) : ok(call, nothing -> {});
    }

    static WireResponse refusal(ServiceFault fault, Behaviours behaviours) {
        boolean asNumber = behaviours.is(Behaviour.ERROR_CODE, "number");
        byte[] body = JsonWriter.write(
                JsonWriter.Style.PLAIN,
                json -> json.object(members -> {
                    if (asNumber) {
                        members.number("code", Long.parseLong(fault.code()));
                    } else {
                        members.text("code", fault.code());
                    }
                    members.text("description", fault.description())
                            .texts("data", fault.data())
                            .text("source", fault.source());
                }));
        WireResponse refusal = WireResponse.json(fault.status(), body);
        return fault.status() == 401 ? refusal.with("WWW-Authenticate", CHALLENGE) : refusal;
    }

    /** The end of nearly every resource. */
    static void attributes(JsonWriter json, String objectType) {
        json.object("attributes", attributes -> attributes.text("objectType", objectType));
    }

    /** A link to a resource itself. */
    static void selfLink(JsonWriter json, String uri) {
        json.object("links", links -> link(links, "self", uri));
    }

    static void link(JsonWriter json, String relation, String uri) {
        json.object(
                relation, link -> link.text("uri", uri).text("method", "GET").texts("headers", java.util.List.of()));
    }
}
