package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.wire.RouteTree;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers every request, whatever it asks for. Thread-safe. */
final class Emulator {
    private final ApiService api;
    private final Tracing tracing;
    private final Supplier<Behaviours> behaviours;

    Emulator(ApiService api, Tracing tracing, Supplier<Behaviours> behaviours) {
        this.api = api;
        this.tracing = tracing;
        this.behaviours = behaviours;
    }

    WireResponse answer(WireRequest request) {
        Behaviours now = behaviours.get();
        CallIds ids = CallIds.lenient(request, tracing);
        WireResponse answer;
        try {
            answer = apiAnswer(request, ids, now);
        } catch (ServiceFault fault) {
            answer = Answers.refusal(fault, now);
        }
        return tracing.stamped(
                answer, ids.requestId().toString(), ids.correlationId().toString());
    }

    private WireResponse apiAnswer(WireRequest request, CallIds ids, Behaviours now) {
        List<String> segments = WirePath.segments(request.rawPath());
        Optional<RouteTree.Match<Route>> match = ApiService.route(request, segments);
        requireBearer(request);
        Route route = ApiService.target(match);
        if (now.is(Behaviour.CUSTOM_IDS, "rejected")) {
            CallIds.check(request, tracing);
        }
        return api.answer(request, route, match.orElseThrow().ids(), ids, now);
    }

    private static void requireBearer(WireRequest request) {
        String authorization = request.header("Authorization");
        if (authorization == null
                || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                || authorization.substring(7).isBlank()) {
            throw new ServiceFault(401, "800001", "A bearer token is missing in the request.");
        }
    }
}
