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
            segments = withOneVersion(WirePath.segments(request.rawPath()));
        } catch (ServiceFault fault) {
            return Reply.whole(api.refusal(fault, request, CallIds.lenient(request, tracing)));
        }
        Optional<WireResponse> own = admin.answer(request, segments);
        return own.map(Reply::whole).orElseGet(() -> recorded(request, segments));
    }

    /** The Java SDK puts the version before every link it follows, also before one that begins with it. */
    private static List<String> withOneVersion(List<String> segments) {
        boolean twice = segments.size() > 1 && isVersion(segments.get(0)) && isVersion(segments.get(1));
        return twice ? segments.subList(1, segments.size()) : segments;
    }

    private static boolean isVersion(String segment) {
        return segment.equalsIgnoreCase("v1");
    }

    private Reply recorded(WireRequest request, List<String> segments) {
        Recording recording = new Recording(request, clock.instant(), System.nanoTime());
        CallIds ids = CallIds.lenient(request, tracing);
        boolean service = !segments.isEmpty() && isVersion(segments.get(0));
        Optional<WireResponse> signIn = service ? Optional.empty() : tokens.answer(request, segments);
        if (signIn.isPresent()) {
            journal.add(number -> recording.ofSignIn(number, signIn.get(), ids));
            return Reply.whole(signIn.get());
        }
        ApiGateway.Passed passed = api.pass(request, segments, ids);
        journal.add(number -> recording.ofService(number, passed, ids));
        return passed.reply();
    }
}
