package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.FakeOptions;
import dev.partnerdirectory.fake.http.api.ApiRoutes.Route;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.lag.LaggingPorts;
import dev.partnerdirectory.fake.http.lag.StaleReads;
import dev.partnerdirectory.fake.http.wire.MediaTypes;
import dev.partnerdirectory.fake.http.wire.Routes;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Handles requests under {@code /v1}: finds the route, calls its endpoint, and writes refusals in the service's shape.
 */
public record ApiService(FakeDirectory directory, StaleReads stale) {
    private static final Routes<Route> ROUTES = ApiRoutes.all();

    /** The route of a request; empty if the API has no such path. */
    static Optional<Routes.Match<Route>> route(WireRequest request, String path) {
        return ROUTES.find(request.method(), path);
    }

    /** The route's target; throws the refusal for an unknown address or method (R55). */
    static Route target(Optional<Routes.Match<Route>> found) {
        Routes.Match<Route> match =
                found.orElseThrow(() -> new ServiceFault(404, "1000", "There is no resource at this address."));
        return match.target()
                .orElseThrow(() -> new ServiceFault(
                        405, "900141", "This resource can only be asked for by %s.".formatted(match.methods())));
    }

    WireResponse answer(
            WireRequest request, Route route, Map<String, String> path, CallIds ids, Behaviours behaviours) {
        MediaTypes.requireAcceptable(request.lines("Accept"));
        BeyondPorts ports = directory.ofRequest(new CorrelationId(ids.correlationId()), options(behaviours));
        BeyondPorts seen = stale.isIdle() ? ports : new LaggingPorts(ports, stale);
        try {
            return route.endpoint().apply(new ApiCall(request, path, new RequestId(ids.requestId()), seen, behaviours));
        } catch (DirectoryException refusal) {
            throw Refusals.of(refusal, behaviours);
        }
    }

    private static FakeOptions options(Behaviours behaviours) {
        return new FakeOptions(
                behaviours.is(Behaviour.REPLAY, "all"),
                behaviours.is(Behaviour.WEAK_PASSWORDS, "taken"),
                behaviours.is(Behaviour.CREATE_WITHOUT_PASSWORD, "generated"));
    }
}
