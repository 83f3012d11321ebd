package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.api.Listing.Turned;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.Continuation;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.function.BiConsumer;

/** Collections: of users, members and customers with links, of roles, licences and SKUs without (wire sheet 3.6). */
final class CollectionJson {
    private CollectionJson() {}

    /** A collection that is always whole and has no links. */
    static <T> WireResponse plain(ApiCall call, List<T> items, BiConsumer<JsonWriter, T> each) {
        return Answers.ok(call, json -> {
            items(json, items, each);
            Answers.attributes(json, "Collection");
        });
    }

    /**
     * A collection that may be paged.
     *
     * @param path its own, relative to the version
     */
    static <T> WireResponse linked(ApiCall call, String path, Turned<T> page, BiConsumer<JsonWriter, T> each) {
        String uri = (call.behaviours().is(Behaviour.LINK_VERSION, "with") ? "/v1" : "") + path;
        return Answers.ok(call, json -> {
            items(json, page.items(), each);
            page.next().ifPresent(next -> json.text("continuationToken", next.encoded()));
            json.object("links", links -> {
                Answers.link(links, "self", page.rawQuery().isEmpty() ? uri : uri + "?" + page.rawQuery());
                page.next().ifPresent(next -> nextLink(links, uri, next));
            });
            Answers.attributes(json, "Collection");
        });
    }

    private static <T> void items(JsonWriter json, List<T> items, BiConsumer<JsonWriter, T> each) {
        json.number("totalCount", items.size())
                .array("items", items, item -> json.object(members -> each.accept(members, item)));
    }

    private static void nextLink(JsonWriter links, String uri, Continuation next) {
        String query = next.rawQuery().isEmpty() ? "" : next.rawQuery() + "&";
        links.object(
                "next",
                link -> link.text("uri", uri + "?" + query + "seekOperation=Next")
                        .text("method", "GET")
                        .array(
                                "headers",
                                List.of(next.encoded()),
                                token -> link.object(header -> header.text("key", "MS-ContinuationToken")
                                        .text("value", token))));
    }
}
