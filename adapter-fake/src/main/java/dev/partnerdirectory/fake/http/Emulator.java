package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.admin.AdminService;
import dev.partnerdirectory.fake.http.api.ApiGateway;
import dev.partnerdirectory.fake.http.api.CallIds;
import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.api.Tracing;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.token.TokenService;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        Optional<ServiceFault> excess = Limits.excess(request);
        if (excess.isPresent()) {
            // Not for the journal: it would keep two thousand of them.
            return Reply.whole(api.refusal(excess.get(), request, CallIds.lenient(request, tracing)));
        }
        List<String> segments;
        try {
            segments = withOneVersion(WirePath.segments(request.rawPath()));
        } catch (ServiceFault fault) {
            return recorded(request, ids -> ApiGateway.Passed.never(api.refusal(fault, request, ids)));
        }
        Optional<WireResponse> own = admin.answer(request, segments);
        return own.map(Reply::whole).orElseGet(() -> dispatched(request, segments));
    }

    /** The Java SDK puts the version before every link it follows, also before one that begins with it. */
    private static List<String> withOneVersion(List<String> segments) {
        boolean twice = segments.size() > 1 && isVersion(segments.get(0)) && isVersion(segments.get(1));
        return twice ? segments.subList(1, segments.size()) : segments;
    }

    private static boolean isVersion(String segment) {
        return segment.equalsIgnoreCase("v1");
    }

    private Reply dispatched(WireRequest request, List<String> segments) {
        if (segments.isEmpty() || !isVersion(segments.get(0))) {
            Recording recording = new Recording(request, clock.instant(), System.nanoTime());
            Optional<WireResponse> signIn = tokens.answer(request, segments);
            if (signIn.isPresent()) {
                CallIds ids = CallIds.lenient(request, tracing);
                journal.add(number -> recording.ofSignIn(number, signIn.get(), ids));
                return Reply.whole(signIn.get());
            }
        }
        return recorded(request, ids -> api.pass(request, segments, ids));
    }

    private Reply recorded(WireRequest request, Function<CallIds, ApiGateway.Passed> call) {
        Recording recording = new Recording(request, clock.instant(), System.nanoTime());
        CallIds ids = CallIds.lenient(request, tracing);
        ApiGateway.Passed passed = call.apply(ids);
        journal.add(number -> recording.ofService(number, passed, ids));
        return passed.reply();
    }
}
