package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.api.ApiRoutes.Route;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.wire.Routes;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What happens to a call before and after the service handles it: token check, quotas, faults, latency, and the headers
 * of every answer. Thread-safe.
 */
public final class ApiGateway {
    private final ApiService api;
    private final TokenGate gate;
    private final Conditions conditions;
    private final Clock clock;
    private final AtomicLong calls = new AtomicLong();

    public ApiGateway(ApiService api, TokenGate gate, Conditions conditions, Clock clock) {
        this.api = api;
        this.gate = gate;
        this.conditions = conditions;
        this.clock = clock;
    }

    public Reply pass(WireRequest request, String path, CallIds ids) {
        Behaviours behaviours = conditions.behaviours();
        Optional<Routes.Match<Route>> match = ApiService.route(request, path);
        Optional<Operation> operation = match.flatMap(Routes.Match::target).map(Route::operation);
        Optional<FaultRule> struck = Optional.empty();
        Reply reply;
        try {
            Optional<ServiceFault> forbidden = gate.check(request, operation, behaviours);
            Route route = ApiService.target(match);
            if (behaviours.is(Behaviour.CUSTOM_IDS, "rejected")) {
                CallIds.check(request);
            }
            Map<String, String> pathIds = match.orElseThrow().ids();
            Optional<Duration> throttled =
                    conditions.quota().count(customer(pathIds).orElse(null), clock);
            if (throttled.isPresent()) {
                reply = Reply.whole(Answers.throttledByGateway(throttled));
            } else {
                struck = conditions.strike(route.operation());
                reply = served(struck, new AdmittedCall(request, route, pathIds, ids, behaviours, forbidden));
            }
        } catch (ServiceFault fault) {
            reply = Reply.whole(allowing(match, refusal(fault, request, ids)));
        }
        Duration latency = conditions.latency().of(calls.incrementAndGet());
        return reply.to(operation, struck.map(FaultRule::name), latency);
    }

    /** Adds the allowed methods to a 405 (RFC 9110, 15.5.6). */
    private static WireResponse allowing(Optional<Routes.Match<Route>> match, WireResponse refusal) {
        return refusal.status() == 405 && match.isPresent()
                ? refusal.with("Allow", match.get().methods())
                : refusal;
    }

    /** The refusal of a request that never became a call. */
    public WireResponse refusal(ServiceFault fault, WireRequest request, CallIds ids) {
        Behaviours behaviours = conditions.behaviours();
        return stamped(Answers.refusal(fault, behaviours), request, ids, behaviours);
    }

    private record AdmittedCall(
            WireRequest request,
            Route route,
            Map<String, String> path,
            CallIds ids,
            Behaviours behaviours,
            Optional<ServiceFault> forbidden) {}

    private static Optional<String> customer(Map<String, String> pathIds) {
        return Optional.ofNullable(pathIds.get("customer")).map(WirePath::withoutBraces);
    }

    private Reply served(Optional<FaultRule> struck, AdmittedCall call) {
        if (struck.isEmpty()) {
            return Reply.whole(answer(call));
        }
        Fault fault = struck.get().fault();
        Optional<WireResponse> done = fault.kind().isCommitted() ? Optional.of(answer(call)) : Optional.empty();
        return switch (fault.kind()) {
            case REFUSAL, REFUSAL_AFTER_COMMIT ->
                // If the directory refused the call, that refusal is the answer: the call had no effect.
                Reply.whole(done.filter(answer -> answer.status() >= 300).orElseGet(() -> refused(fault, call)));
            case RAW -> Reply.whole(WireResponse.text(fault.status(), "text/html; charset=utf-8", fault.text()));
            case THROTTLED_BY_GATEWAY -> Reply.whole(Answers.throttledByGateway(fault.pause()));
            case THROTTLED_BY_SERVICE ->
                Reply.whole(stamped(
                        Answers.throttledByService(fault.pause().orElse(Duration.ofSeconds(1)), call.behaviours()),
                        call.request(),
                        call.ids(),
                        call.behaviours()));
            case RESET_BEFORE_COMMIT, RESET_AFTER_COMMIT -> unanswered(Duration.ZERO);
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT -> unanswered(fault.hold());
            case RESET_MID_BODY -> Reply.of(done.orElseThrow(), Reply.Delivery.CUT, Duration.ZERO);
        };
    }

    private WireResponse refused(Fault fault, AdmittedCall call) {
        ServiceFault refusal = new ServiceFault(fault.status(), fault.code(), fault.text());
        return refusal(refusal, call.request(), call.ids());
    }

    private static Reply unanswered(Duration hold) {
        return Reply.of(WireResponse.empty(0), Reply.Delivery.NEVER, hold);
    }

    private WireResponse answer(AdmittedCall call) {
        if (call.forbidden().isPresent()) {
            return refusal(call.forbidden().get(), call.request(), call.ids());
        }
        try {
            WireResponse answer = api.answer(call.request(), call.route(), call.path(), call.ids(), call.behaviours());
            return stamped(answer, call.request(), call.ids(), call.behaviours());
        } catch (ServiceFault refusal) {
            return refusal(refusal, call.request(), call.ids());
        }
    }

    private WireResponse stamped(WireResponse answer, WireRequest request, CallIds ids, Behaviours behaviours) {
        WireResponse stamped = ids.on(answer);
        return gate.mfaCompliance(request, behaviours)
                .map(compliant -> stamped.with("isMfaCompliant", compliant.toString()))
                .orElse(stamped);
    }
}
