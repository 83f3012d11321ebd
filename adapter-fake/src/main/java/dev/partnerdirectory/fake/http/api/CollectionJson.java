package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.api.PageTurner.Turned;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.function.Function;

/** JSON of collections. Users, members and customers have links; roles, licences and SKUs do not (wire sheet 3.6). */
final class CollectionJson {
    private CollectionJson() {}

    /** A collection that is never paged and has no links. */
    static <T> WireResponse plain(ApiCall call, List<T> items, Function<T, ObjectNode> each) {
        return Answers.ok(call, Answers.typed(items(items, each), "Collection"));
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
        Answers.link(links, "self", page.rawQuery().isEmpty() ? uri : uri + "?" + page.rawQuery());
        page.next().ifPresent(next -> {
            String query = next.rawQuery().isEmpty() ? "" : next.rawQuery() + "&";
            Answers.link(links, "next", uri + "?" + query + "seekOperation=Next")
                    .addObject()
                    .put("key", "MS-ContinuationToken")
                    .put("value", next.encoded());
        });
        return Answers.ok(call, Answers.typed(collection, "Collection"));
    }

    private static <T> ObjectNode items(List<T> items, Function<T, ObjectNode> each) {
        ObjectNode collection = WireJson.object().put("totalCount", items.size());
        collection.set("items", WireJson.array(items, each));
        return collection;
    }
}
