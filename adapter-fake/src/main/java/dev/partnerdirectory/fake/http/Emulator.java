package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.admin.AdminService;
import dev.partnerdirectory.fake.http.api.ApiGateway;
import dev.partnerdirectory.fake.http.api.CallIds;
import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.api.Tracing;
import dev.partnerdirectory.fake.http.journal.Masking;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.token.TokenService;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import dev.partnerdirectory.fake.http.wire.WireResponse.Header;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers every request, whoever it is for: the service, the sign-in service, the admin, the page. Thread-safe. */
final class Emulator {
    private final ApiGateway api;
    private final TokenService tokens;
    private final AdminService admin;
    private final RequestJournal journal;
    private final Tracing tracing;
    private final Clock clock;

    Emulator(
            ApiGateway api,
            TokenService tokens,
            AdminService admin,
            RequestJournal journal,
            Tracing tracing,
            Clock clock) {
        this.api = api;
        this.tokens = tokens;
        this.admin = admin;
        this.journal = journal;
        this.tracing = tracing;
        this.clock = clock;
    }

    Reply answer(WireRequest request) {
        List<String> segments;
        try {
            segments = WirePath.segments(request.rawPath());
        } catch (ServiceFault fault) {
            return Reply.whole(api.refusal(fault, request, CallIds.lenient(request, tracing)));
        }
        Optional<WireResponse> own = admin.answer(request, segments);
        return own.map(Reply::whole).orElseGet(() -> recorded(request, segments));
    }

    private Reply recorded(WireRequest request, List<String> segments) {
        long start = System.nanoTime();
        Instant now = clock.instant();
        boolean service = !segments.isEmpty() && segments.get(0).equalsIgnoreCase("v1");
        CallIds ids = CallIds.lenient(request, tracing);
        Optional<WireResponse> signIn = service ? Optional.empty() : tokens.answer(request, segments);
        if (signIn.isPresent()) {
            WireResponse answer = signIn.get();
            Record record = new Record(
                    now,
                    Masking.formOrJson(request.body()),
                    Masking.formOrJson(answer.body()),
                    Optional.empty(),
                    Optional.empty(),
                    System.nanoTime() - start);
            record(request, answer, ids, record);
            return Reply.whole(answer);
        }
        ApiGateway.Passed passed = api.pass(request, segments, ids);
        WireResponse answer = passed.reply().response();
        Record record = new Record(
                now,
                Masking.json(request.body()),
                Masking.json(answer.body()),
                passed.operation(),
                passed.fault(),
                System.nanoTime() - start);
        record(request, answer, ids, record);
        return passed.reply();
    }

    /** What only one branch knows of a request. */
    @SuppressWarnings("ArrayRecordComponent") // handed on
    private record Record(
            Instant at,
            byte[] body,
            byte[] answer,
            Optional<Operation> operation,
            Optional<String> fault,
            long nanos) {}

    private void record(WireRequest request, WireResponse answer, CallIds ids, Record record) {
        List<Header> headers = new ArrayList<>(12);
        request.headers().forEach((name, value) -> headers.add(new Header(name, Masking.header(name, value))));
        journal.add(number -> new RecordedRequest(
                number,
                record.at,
                request.method(),
                request.rawPath(),
                Masking.form(request.rawQuery()),
                headers,
                record.body,
                record.operation,
                answer.status(),
                record.answer,
                ids.requestId(),
                ids.correlationId(),
                record.fault,
                Duration.ofNanos(record.nanos)));
    }
}
