package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.api.CallIds;
import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.journal.Masking;
import dev.partnerdirectory.fake.http.journal.RecordedHeader;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.SignInMasking;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import io.undertow.util.HeaderValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A request to add to the journal. Its secrets are masked on the way. */
record Recording(WireRequest request, CallIds ids, Instant at) {
    /** The memory that request and answer take until they are masked and cut. */
    long bytes(WireResponse answer) {
        return 1024L + 2L * request.headCharacters() + request.body().length + answer.body().length;
    }

    /**
     * The entry for the journal.
     *
     * @param isSignIn whether the request went to the sign-in service, or to an address that may have been meant for it
     */
    RecordedRequest entry(long number, Reply reply, boolean isSignIn) {
        UnaryOperator<byte[]> masked = isSignIn ? SignInMasking::body : Masking::body;
        WireResponse answer = reply.response();
        return new RecordedRequest(
                number,
                at,
                request.method(),
                request.rawPath(),
                isSignIn ? SignInMasking.form(request.rawQuery()) : Masking.query(request.rawQuery()),
                headers(),
                masked.apply(request.body()),
                reply.operation(),
                answer.status(),
                masked.apply(answer.body()),
                ids.requestId(),
                ids.correlationId(),
                reply.fault());
    }

    private List<RecordedHeader> headers() {
        List<RecordedHeader> headers = new ArrayList<>();
        for (HeaderValues values : request.headers()) {
            String name = values.getHeaderName().toString();
            values.forEach(value -> headers.add(new RecordedHeader(name, Masking.header(name, value))));
        }
        return headers;
    }
}
