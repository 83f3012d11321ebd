package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.ServiceCode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.lag.LateDirectory;
import dev.partnerdirectory.fake.http.wire.MediaTypes;
import dev.partnerdirectory.fake.http.wire.RouteTree;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Carries out what is under {@code /v1}: finds the route, calls its endpoint, and says refusals in the service's shape. */
public final class ApiService {
    private static final RouteTree<Route> ROUTES = Routes.all();

    private final FakeDirectory directory;
    private final LateDirectory late;
    private final Replays replays;

    public ApiService(FakeDirectory directory, LateDirectory late, Replays replays) {
        this.directory = directory;
        this.late = late;
        this.replays = replays;
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
        Function<ServiceCode, String> codes = Codes.of(behaviours);
        DirectoryPorts ports = directory.ports(correlationId, codes);
        ApiCall call = new ApiCall(
                request,
                ids,
                requestId,
                late.over(ports),
                late.over(directory.beyondPorts(correlationId, codes), ports),
                behaviours);
        if (!route.operation().isWrite() || !CallIds.isRequestIdSent(request)) {
            return carriedOut(route, call);
        }
        boolean all = behaviours.is(Behaviour.REPLAY, "all");
        return replays.answer(
                requestId,
                request,
                () -> carriedOut(route, call),
                answer -> all ? answer.status() < 500 : answer.status() < 300);
    }

    private static WireResponse carriedOut(Route route, ApiCall call) {
        try {
            return route.endpoint().answer(call);
        } catch (ServiceFault fault) {
            if (fault.isPassing()) {
                throw fault;
            }
            return Answers.refusal(fault, call.behaviours());
        } catch (DirectoryException refusal) {
            return Answers.refusal(Refusals.of(refusal, call.behaviours()), call.behaviours());
        }
    }
}
