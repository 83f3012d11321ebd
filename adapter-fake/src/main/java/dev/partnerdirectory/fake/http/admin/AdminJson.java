package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.function.Consumer;

/** Answers of the admin: plain JSON, without a byte order mark. */
final class AdminJson {
    private AdminJson() {}

    static WireResponse object(Consumer<JsonWriter> members) {
        return object(200, members);
    }

    static WireResponse object(int status, Consumer<JsonWriter> members) {
        return WireResponse.json(status, JsonWriter.write(JsonWriter.Style.PLAIN, json -> json.object(members)));
    }

    static WireResponse error(int status, String message) {
        return object(status, json -> json.text("error", message));
    }
}
