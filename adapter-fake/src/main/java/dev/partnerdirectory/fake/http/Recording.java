package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.api.ApiGateway;
import dev.partnerdirectory.fake.http.api.CallIds;
import dev.partnerdirectory.fake.http.journal.Masking;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import dev.partnerdirectory.fake.http.journal.SignInMasking;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import dev.partnerdirectory.fake.http.wire.WireResponse.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A request on its way into the journal, which it reaches without its secrets.
 *
 * @param startNanos when it began, by the machine's own count
 */
record Recording(WireRequest request, Instant at, long startNanos) {
    private static final Pattern SERVICE = Pattern.compile("/*v1(/|$)", Pattern.CASE_INSENSITIVE);

    /** Of the sign-in service, or of an address that may have been meant for it. */
    RecordedRequest ofSignIn(long number, WireResponse answer, CallIds ids) {
        return recorded(
                number, answer, ids, SignInMasking::form, SignInMasking::body, Optional.empty(), Optional.empty());
    }

    RecordedRequest ofService(long number, ApiGateway.Passed passed, CallIds ids) {
        if (passed.operation().isEmpty() && !SERVICE.matcher(request.rawPath()).lookingAt()) {
            return ofSignIn(number, passed.reply().response(), ids);
        }
        return recorded(
                number,
                passed.reply().response(),
                ids,
                Masking::query,
                Masking::body,
                passed.operation(),
                passed.fault());
    }

    private RecordedRequest recorded(
            long number,
            WireResponse answer,
            CallIds ids,
            UnaryOperator<String> maskedQuery,
            UnaryOperator<byte[]> maskedBody,
            Optional<Operation> operation,
            Optional<String> fault) {
        return new RecordedRequest(
                number,
                at,
                request.method(),
                request.rawPath(),
                maskedQuery.apply(request.rawQuery()),
                headers(),
                maskedBody.apply(request.body()),
                operation,
                answer.status(),
                maskedBody.apply(answer.body()),
                ids.requestId(),
                ids.correlationId(),
                fault,
                Duration.ofNanos(System.nanoTime() - startNanos));
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>(12);
        request.headers().forEach((name, value) -> headers.add(new Header(name, Masking.header(name, value))));
        return headers;
    }
}
