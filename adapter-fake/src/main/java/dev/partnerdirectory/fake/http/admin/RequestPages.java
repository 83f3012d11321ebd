package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestFilter;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.Query;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Optional;

/** What was asked: to look at and to verify. */
final class RequestPages {
    private static final long USUAL_LIMIT = 100;

    private final RequestJournal journal;

    RequestPages(RequestJournal journal) {
        this.journal = journal;
    }

    /** The last requests that match, oldest first. */
    WireResponse list(Query query) {
        RequestFilter filter =
                filter(query.first("method"), query.first("path"), query.first("operation"), query.first("status"));
        long limit =
                query.first("limit").map(text -> Numbers.whole("limit", text)).orElse(USUAL_LIMIT);
        long after =
                query.first("after").map(text -> Numbers.whole("after", text)).orElse(0L);
        List<RecordedRequest> found = journal.matching(filter).stream()
                .filter(request -> request.number() > after)
                .toList();
        List<RecordedRequest> last = found.subList((int) Math.max(0, found.size() - Math.max(0, limit)), found.size());
        return AdminJson.object(json -> json.number("count", journal.count())
                .number("forgotten", journal.forgotten())
                .number("matching", found.size())
                .array("requests", last, request -> json.object(members -> write(members, request))));
    }

    WireResponse clear() {
        journal.clear();
        return AdminJson.object(json -> json.number("count", 0));
    }

    /** Whether there were as many matching requests as expected, of those that are kept: 200, or 417 when not. */
    WireResponse verify(JsonObject body) {
        body.only("method", "path", "operation", "status", "times", "atLeast", "atMost");
        int actual = journal.count(
                filter(body.text("method"), body.text("path"), body.text("operation"), body.text("status")));
        Optional<Long> times = number(body, "times");
        Optional<Long> atLeast = number(body, "atLeast");
        Optional<Long> atMost = number(body, "atMost");
        boolean plain = times.isEmpty() && atLeast.isEmpty() && atMost.isEmpty();
        boolean verified = times.map(count -> count == actual).orElse(true)
                && atLeast.map(count -> actual >= count).orElse(true)
                && atMost.map(count -> actual <= count).orElse(true)
                && (!plain || actual > 0);
        return AdminJson.object(
                verified ? 200 : 417,
                json -> json.flag("verified", verified)
                        .number("actual", actual)
                        .number("forgotten", journal.forgotten()));
    }

    private static Optional<Long> number(JsonObject body, String name) {
        return body.text(name).map(text -> Numbers.whole(name, text));
    }

    private static RequestFilter filter(
            Optional<String> method, Optional<String> path, Optional<String> operation, Optional<String> status) {
        return new RequestFilter(
                method,
                path,
                operation.map(FaultJson::operation),
                status.map(text -> Numbers.within("status", text, 0, 599)));
    }

    private static void write(JsonWriter json, RecordedRequest request) {
        json.number("number", request.number())
                .text("at", request.at().toString())
                .text("method", request.method())
                .text("path", request.path())
                .text("query", request.query());
        request.operation().ifPresent(operation -> json.text("operation", FaultJson.key(operation)));
        json.object(
                        "headers",
                        headers -> request.headers().forEach(header -> headers.text(header.name(), header.value())))
                .text("body", request.bodyText())
                .number("status", request.status())
                .text("answer", request.answerText())
                .text("requestId", request.requestId().toString())
                .text("correlationId", request.correlationId().toString());
        request.fault().ifPresent(fault -> json.text("fault", fault));
        json.number("micros", request.took().toNanos() / 1000);
    }
}
