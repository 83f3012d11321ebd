package dev.partnerdirectory.fake.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestFilter;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.Query;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    WireResponse list(Query query) {
        try {
            if (!listing.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new ServiceFault(503, "503", "Another listing of requests is being made. Try again.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServiceFault(503, "503", "The emulator is being stopped.");
        }
        try {
            return WireResponse.json(200, listed(query));
        } finally {
            listing.release();
        }
    }

    private ObjectNode listed(Query query) {
        long limit = number(query, "limit", DEFAULT_LIMIT);
        long after = number(query, "after", 0);
        List<RecordedRequest> found = journal.matching(filter(query::first)).stream()
                .filter(request -> request.number() > after)
                .toList();
        List<RecordedRequest> last = found.subList((int) Math.max(0, found.size() - Math.max(0, limit)), found.size());
        return WireJson.object()
                .put("count", journal.count())
                .put("forgotten", journal.forgotten())
                .put("matching", found.size())
                .set("requests", WireJson.array(last, RequestPages::request));
    }

    private static long number(Query query, String name, long byDefault) {
        return query.first(name).map(text -> Numbers.whole(name, text)).orElse(byDefault);
    }

    ObjectNode clear() {
        journal.clear();
        return WireJson.object().put("count", 0);
    }

    /** Answers 200 if as many of the kept requests match as expected, otherwise 417. */
    WireResponse verify(JsonObject body) {
        body.only("method", "path", "operation", "status", "times", "atLeast", "atMost");
        int actual = journal.count(filter(body::text));
        Optional<Long> times = Numbers.whole(body, "times");
        Optional<Long> atLeast = Numbers.whole(body, "atLeast");
        Optional<Long> atMost = Numbers.whole(body, "atMost");
        long leastByDefault = times.isEmpty() && atMost.isEmpty() ? 1 : 0;
        boolean verified = times.map(count -> count == actual).orElse(true)
                && actual >= atLeast.orElse(leastByDefault)
                && actual <= atMost.orElse(Long.MAX_VALUE);
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
