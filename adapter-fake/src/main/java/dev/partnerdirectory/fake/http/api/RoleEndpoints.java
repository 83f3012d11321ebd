package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.WireResponse;

/** A customer's directory roles (wire sheet D1, D2). */
final class RoleEndpoints {
    private RoleEndpoints() {}

    static WireResponse list(ApiCall call) {
        return CollectionJson.plain(call, call.ports().directoryRoles().list(call.customer()), RoleEndpoints::role);
    }

    static WireResponse ofUser(ApiCall call) {
        return CollectionJson.plain(
                call, call.ports().directoryRoles().ofUser(call.customer(), call.user(1)), RoleEndpoints::role);
    }

    private static void role(JsonWriter json, DirectoryRole role) {
        json.text("name", role.name()).text("id", role.id().value());
        Answers.attributes(json, "DirectoryRole");
    }
}
