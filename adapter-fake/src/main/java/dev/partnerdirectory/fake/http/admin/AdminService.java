package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.JsonReader;
import dev.partnerdirectory.fake.http.wire.RouteTree;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers what is addressed to the emulator itself. Thread-safe. */
public final class AdminService {
    private static final String ROOT = "__admin";

    private final RouteTree<Function<WireRequest, WireResponse>> routes = new RouteTree<>();
    private final JsonReader reader = JsonReader.strict();
    private final HomePage home;
    private final Visitors visitors;

    /** @param onLoopback whether this machine alone can reach it */
    public AdminService(
            Conditions conditions,
            RequestJournal journal,
            DirectoryPages directory,
            HomePage home,
            boolean onLoopback) {
        this.home = home;
        this.visitors = new Visitors(onLoopback);
        addConditions(new ConditionPages(conditions));
        RequestPages requests = new RequestPages(journal);
        routes.add("GET", "/__admin/requests", request -> requests.list(request.query()));
        delete("requests", requests::clear);
        routes.add("POST", "/__admin/requests/verify", request -> requests.verify(body(request)));
        addDirectory(directory);
    }

    private void addConditions(ConditionPages pages) {
        get("behaviours", pages::behaviours);
        put("behaviours", pages::setBehaviours);
        delete("behaviours", pages::resetBehaviours);
        get("personas", pages::personas);
        put("personas", pages::setPersonas);
        get("faults", pages::faults);
        routes.add("POST", "/__admin/faults", request -> pages.addFaults(body(request)));
        delete("faults", pages::clearFaults);
        get("latency", pages::latency);
        put("latency", pages::setLatency);
        delete("latency", pages::clearLatency);
        get("quotas", pages::quotas);
        put("quotas", pages::setQuotas);
        delete("quotas", pages::clearQuotas);
        get("lag", pages::lag);
        put("lag", pages::setLag);
        delete("lag", pages::clearLag);
    }

    private void addDirectory(DirectoryPages pages) {
        get("health", pages::health);
        get("clock", pages::clock);
        routes.add("POST", "/__admin/clock", request -> pages.moveClock(body(request)))
                .add("POST", "/__admin/reset", request -> pages.reset())
                .add("POST", "/__admin/seed", pages::seed)
                .add("GET", "/__admin/export", request -> pages.export())
                .add("POST", "/__admin/tokens", request -> pages.token(body(request)));
    }

    private void get(String name, Supplier<WireResponse> page) {
        routes.add("GET", "/__admin/" + name, request -> page.get());
    }

    private void put(String name, Function<JsonObject, WireResponse> page) {
        routes.add("PUT", "/__admin/" + name, request -> page.apply(body(request)));
    }

    private void delete(String name, Supplier<WireResponse> page) {
        routes.add("DELETE", "/__admin/" + name, request -> page.get());
    }

    private JsonObject body(WireRequest request) {
        return reader.object(request.body(), StandardCharsets.UTF_8);
    }

    /** Empty if the address is not the emulator's own. */
    public Optional<WireResponse> answer(WireRequest request, List<String> segments) {
        if (segments.isEmpty()) {
            return Optional.of(home.answer(request));
        }
        return segments.get(0).equalsIgnoreCase(ROOT) ? Optional.of(admin(request, segments)) : Optional.empty();
    }

    private WireResponse admin(WireRequest request, List<String> segments) {
        try {
            visitors.check(request);
            return routes.find(request.method(), segments)
                    .map(match -> match.target()
                            .map(page -> page.apply(request))
                            .orElseGet(() -> AdminJson.error(405, "This can be asked for by " + match.methods() + ".")))
                    .orElseGet(() -> AdminJson.error(404, "There is no such admin address."));
        } catch (ServiceFault fault) {
            return AdminJson.error(fault.status(), fault.description());
        }
    }
}
