package dev.partnerdirectory.fake.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestFilter;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.QueryString;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** The admin addresses for listing and verifying received requests. */
final class RequestPages {
    private static final long DEFAULT_LIMIT = 100;

    private final RequestJournal journal;
    private final Semaphore listing = new Semaphore(1);

    RequestPages(RequestJournal journal) {
        this.journal = journal;
    }

    /** The last requests that match, oldest first. One listing is made at a time, because it can take much memory. */
    WireResponse list(QueryString query) {
        listing.acquireUninterruptibly();
        try {
            return WireResponse.json(200, listed(query));
        } finally {
            listing.release();
        }
    }

    private ObjectNode listed(QueryString query) {
        long limit =
                query.first("limit").map(text -> Numbers.whole("limit", text)).orElse(DEFAULT_LIMIT);
        List<RecordedRequest> found = journal.matching(filter(query::first));
        List<RecordedRequest> last = found.subList((int) Math.max(0, found.size() - Math.max(0, limit)), found.size());
        return WireJson.object()
                .put("count", journal.count())
                .put("forgotten", journal.forgotten())
                .put("matching", found.size())
                .set("requests", WireJson.array(last, RequestPages::request));
    }

    ObjectNode clear() {
        journal.clear();
        return WireJson.object().put("count", 0);
    }

    /** Answers 200 if {@code times} of the kept requests match, or any if it is not given; otherwise 417. */
    WireResponse verify(JsonObject body) {
        body.only("method", "path", "operation", "status", "times");
        int actual = journal.count(filter(body::text));
        boolean verified =
                Numbers.whole(body, "times").map(count -> count == actual).orElse(actual > 0);
        return WireResponse.json(
                verified ? 200 : 417,
                WireJson.object()
                        .put("verified", verified)
                        .put("actual", actual)
                        .put("forgotten", journal.forgotten()));
    }

    private static RequestFilter filter(Function<String, Optional<String>> given) {
        return new RequestFilter(
                given.apply("method"),
                given.apply("path"),
                given.apply("operation").map(FaultJson::operation),
                given.apply("status").map(text -> Numbers.within("status", text, 0, 599)));
    }

    private static ObjectNode request(RecordedRequest request) {
        ObjectNode json = WireJson.object()
                .put("number", request.number())
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("operation", request.operation().map(FaultJson::key).orElse(null));
        ObjectNode headers = json.putObject("headers");
        request.headers().forEach(header -> headers.put(header.name(), header.value()));
        return json.put("body", request.bodyText())
                .put("status", request.status())
                .put("answer", request.answerText())
                .put("requestId", request.requestId().toString())
                .put("correlationId", request.correlationId().toString())
                .put("fault", request.fault().orElse(null));
    }
}
