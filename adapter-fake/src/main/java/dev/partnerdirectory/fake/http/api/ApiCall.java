package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.MediaTypes;
import dev.partnerdirectory.fake.http.wire.QueryString;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.Map;
import java.util.function.Function;

/**
 * A request with a known route, and what the endpoint needs for it.
 *
 * @param ids path parameters by the name that the route has in braces
 */
record ApiCall(
        WireRequest request, Map<String, String> ids, RequestId requestId, BeyondPorts ports, Behaviours behaviours) {
    CustomerId customer() {
        return guid("Customer Id", String.valueOf(ids.get("customer")), CustomerId::new);
    }

    UserId user() {
        return guid("User Id", String.valueOf(ids.get("user")), UserId::new);
    }

    RoleId role() {
        return guid("Role Id", String.valueOf(ids.get("role")), RoleId::new);
    }

    /** Parses an id, with or without braces around it (R58). */
    static <T> T guid(String what, String text, Function<String, T> make) {
        try {
            return make.apply(WirePath.withoutBraces(text.strip()));
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(what + " must be a GUID.");
        }
    }

    QueryString query() {
        return request.query();
    }

    /** The body, which must be a JSON object. */
    JsonObject body() {
        return WireJson.read(request.body(), MediaTypes.charsetOf(request.header("Content-Type")), isLenient());
    }

    /** Whether member names in JSON may be without quotation marks. */
    boolean isLenient() {
        return behaviours.is(Behaviour.JSON, "lenient");
    }
}
