package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.lag.LaggingPorts;
import dev.partnerdirectory.fake.http.lag.StaleReads;
import dev.partnerdirectory.fake.http.wire.MediaTypes;
import dev.partnerdirectory.fake.http.wire.RouteTree;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Optional;

/** Carries out what is under {@code /v1}: finds the route, calls its endpoint, and says refusals in the service's shape. */
public final class ApiService {
    private static final RouteTree<Route> ROUTES = Routes.all();

    private final FakeDirectory directory;
    private final StaleReads stale;

    public ApiService(FakeDirectory directory, StaleReads stale) {
        this.directory = directory;
        this.stale = stale;
    }

    /** What a request means; empty where this API has no such path. */
    static Optional<RouteTree.Match<Route>> route(WireRequest request, List<String> segments) {
        return ROUTES.find(request.method(), segments);
    }

    /** The route's target, or the refusal that there is none (R55). */
    static Route target(Optional<RouteTree.Match<Route>> found) {
        RouteTree.Match<Route> match =
                found.orElseThrow(() -> new ServiceFault(404, "1000", "There is no resource at this address."));
        return match.target()
                .orElseThrow(() -> new ServiceFault(
                        405, "900141", "This resource can only be asked for by %s.".formatted(match.methods())));
    }

    WireResponse answer(WireRequest request, Route route, List<String> ids, CallIds callIds, Behaviours behaviours) {
        MediaTypes.requireAcceptable(request.headers().all("Accept"));
        RequestId requestId = new RequestId(callIds.requestId());
        CorrelationId correlationId = new CorrelationId(callIds.correlationId());
        BeyondPorts ports = directory.ofRequest(correlationId, behaviours.is(Behaviour.REPLAY, "all"));
        BeyondPorts seen = stale.isIdle() ? ports : new LaggingPorts(ports, stale);
        return carriedOut(route, new ApiCall(request, ids, requestId, seen, behaviours));
    }

    private static WireResponse carriedOut(Route route, ApiCall call) {
        try {
            return route.endpoint().answer(call);
        } catch (ServiceFault fault) {
            return Answers.refusal(fault, call.behaviours());
        } catch (DirectoryException refusal) {
            return Answers.refusal(Refusals.of(refusal, call.behaviours()), call.behaviours());
        }
    }
}
