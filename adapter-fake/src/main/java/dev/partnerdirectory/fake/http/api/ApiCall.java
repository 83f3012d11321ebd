package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.MediaTypes;
import dev.partnerdirectory.fake.http.wire.Query;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;

/**
 * A request that found its route, with what an endpoint asks of it.
 *
 * @param ids what stands in the path where the route has braces, in order
 */
record ApiCall(WireRequest request, List<String> ids, RequestId requestId, BeyondPorts ports, Behaviours behaviours) {
    /** The first id of a customer path. */
    CustomerId customer() {
        return id(0, "Customer Id", CustomerId::new);
    }

    UserId user(int position) {
        return id(position, "User Id", UserId::new);
    }

    RoleId role(int position) {
        return id(position, "Role Id", RoleId::new);
    }

    private <T> T id(int position, String what, Function<String, T> make) {
        String text = WirePath.withoutBraces(ids.get(position));
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(what + " must be a GUID.");
        }
    }

    Query query() {
        return request.query();
    }

    /** The body, which must be a JSON object. */
    JsonObject body() {
        Charset charset = MediaTypes.charsetOf(request.header("Content-Type"));
        return behaviours.reader().object(request.body(), charset);
    }
}
