package dev.partnerdirectory.fake.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.Routes;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers requests to the emulator itself: the admin API and the home page. Thread-safe. */
public final class AdminService {
    private static final String ROOT = "/__admin";

    private final Routes<Function<WireRequest, WireResponse>> routes = new Routes<>();
    private final HomePage home;

    public AdminService(Conditions conditions, RequestJournal journal, DirectoryPages directory, HomePage home) {
        this.home = home;
        addConditions(conditions);
        RequestPages requests = new RequestPages(journal);
        add("GET", "/requests", request -> requests.list(request.query()));
        add("DELETE", "/requests", request -> ok(requests.clear()));
        add("POST", "/requests/verify", request -> requests.verify(WireJson.read(request.body())));
        add("GET", "/health", request -> ok(directory.health()));
        add("GET", "/clock", request -> ok(directory.clock()));
        add("POST", "/clock", request -> ok(directory.moveClock(WireJson.read(request.body()))));
        add("POST", "/reset", request -> ok(directory.reset()));
        add("POST", "/seed", request -> ok(directory.seed(request)));
        add("GET", "/export", request -> directory.export());
        add("POST", "/tokens", request -> ok(directory.token(WireJson.read(request.body()))));
    }

    private void addConditions(Conditions conditions) {
        ConditionPages pages = new ConditionPages(conditions);
        condition("/behaviours", pages::behaviours, "PUT", pages::setBehaviours, conditions::resetBehaviours);
        condition("/personas", pages::personas, "PUT", pages::setPersonas, () -> conditions.personas(Set.of()));
        condition(
                "/faults",
                pages::faults,
                "POST",
                pages::addFaults,
                () -> conditions.faults().clear());
        condition("/latency", pages::latency, "PUT", pages::setLatency, () -> conditions.latency(new Latency.None()));
        condition("/quotas", pages::quotas, "PUT", pages::setQuotas, () -> conditions.quota(Quota.none()));
        condition("/lag", pages::lag, "PUT", pages::setLag, () -> conditions.lag(Lag.none()));
    }

    /** Adds an address that shows, sets and clears one setting. Every answer shows the setting after the change. */
    private void condition(
            String path, Supplier<ObjectNode> shown, String method, Consumer<JsonObject> set, Runnable cleared) {
        add("GET", path, request -> ok(shown.get()));
        add(method, path, request -> {
            set.accept(WireJson.read(request.body()));
            return ok(shown.get());
        });
        add("DELETE", path, request -> {
            cleared.run();
            return ok(shown.get());
        });
    }

    private void add(String method, String path, Function<WireRequest, WireResponse> page) {
        routes.add(method, ROOT + path, page);
    }

    private static WireResponse ok(ObjectNode answer) {
        return WireResponse.json(200, answer);
    }

    /** The answer, or empty if the address is not one of the emulator's own. */
    public Optional<WireResponse> answer(WireRequest request, String path) {
        if (path.equals("/")) {
            return Optional.of(home.answer(request));
        }
        return isAdmin(path) ? Optional.of(admin(request, path)) : Optional.empty();
    }

    /** Whether the path is one of the admin API. */
    public static boolean isAdmin(String path) {
        return path.regionMatches(true, 0, ROOT, 0, ROOT.length())
                && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
    }

    /** The refusal in the shape of the admin API. */
    public static WireResponse refusal(ServiceFault fault) {
        return WireResponse.json(fault.status(), WireJson.object().put("error", fault.description()));
    }

    private WireResponse admin(WireRequest request, String path) {
        try {
            Routes.Match<Function<WireRequest, WireResponse>> match = routes.find(request.method(), path)
                    .orElseThrow(() -> new ServiceFault(404, "404", "There is no such admin address."));
            return match.target()
                    .orElseThrow(() ->
                            new ServiceFault(405, "405", "This can be asked for by %s.".formatted(match.methods())))
                    .apply(request);
        } catch (ServiceFault fault) {
            return refusal(fault);
        }
    }
}
