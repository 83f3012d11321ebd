package dev.partnerdirectory.fake.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Shows and changes the conditions: behaviours, personas, faults, latency, quotas, lag. */
record ConditionPages(Conditions conditions) {
    ObjectNode behaviours() {
        return WireJson.object().set("behaviours", WireJson.array(List.of(Behaviour.values()), this::behaviour));
    }

    private ObjectNode behaviour(Behaviour behaviour) {
        ObjectNode json = WireJson.object()
                .put("name", behaviour.key())
                .put("value", conditions.behaviours().get(behaviour))
                .put("default", behaviour.byDefault());
        json.set("choices", WireJson.texts(behaviour.choices()));
        return json.put("description", behaviour.description());
    }

    /** Checks every name before it sets any behaviour. */
    void setBehaviours(JsonObject body) {
        Map<Behaviour, String> chosen = new EnumMap<>(Behaviour.class);
        for (String name : body.names()) {
            Behaviour behaviour = Behaviour.named(name)
                    .orElseThrow(() -> ServiceFault.invalid("There is no behaviour '%s'.".formatted(name)));
            String choice = body.text(name).orElse(behaviour.byDefault());
            if (!behaviour.choices().contains(choice)) {
                throw ServiceFault.invalid("%s can be %s.".formatted(behaviour.key(), behaviour.choices()));
            }
            chosen.put(behaviour, choice);
        }
        chosen.forEach(conditions::set);
    }

    ObjectNode personas() {
        ObjectNode json = WireJson.object();
        json.set(
                "active",
                WireJson.texts(conditions.personas().stream().map(Persona::key).toList()));
        json.set(
                "personas",
                WireJson.array(
                        List.of(Persona.values()),
                        persona -> WireJson.object()
                                .put("name", persona.key())
                                .put("description", persona.description())));
        return json;
    }

    void setPersonas(JsonObject body) {
        if (body.names().isEmpty()) {
            throw ServiceFault.invalid("'personas' is needed; with an empty list there are none.");
        }
        Set<Persona> chosen = EnumSet.noneOf(Persona.class);
        for (String name : body.only("personas").texts("personas")) {
            chosen.add(Persona.named(name)
                    .orElseThrow(() -> ServiceFault.invalid(
                            "There is no persona '%s', only %s.".formatted(name, Persona.keys()))));
        }
        conditions.personas(made(() -> Persona.together(chosen)));
    }

    ObjectNode faults() {
        return WireJson.object().set("faults", WireJson.array(conditions.tallies(), FaultJson::of));
    }

    /** Adds one rule, or several that are listed under {@code faults}. */
    void addFaults(JsonObject body) {
        List<JsonObject> several = body.objects("faults");
        List<JsonObject> rules = several.isEmpty() ? List.of(body) : several;
        if (!several.isEmpty()) {
            body.only("faults");
        }
        rules.stream().map(FaultJson::read).toList().forEach(conditions::add);
    }

    ObjectNode latency() {
        Latency now = conditions.latency();
        ObjectNode json = WireJson.object();
        if (now instanceof Latency.Fixed fixed) {
            json.put("fixed", DurationText.of(fixed.delay()));
        } else if (now instanceof Latency.Uniform uniform) {
            json.put("least", DurationText.of(uniform.least()))
                    .put("most", DurationText.of(uniform.most()))
                    .put("seed", uniform.seed());
        } else if (now instanceof Latency.LogNormal normal) {
            json.put("median", DurationText.of(normal.median()))
                    .put("sigma", Double.toString(normal.sigma()))
                    .put("seed", normal.seed());
        }
        return json;
    }

    void setLatency(JsonObject body) {
        body.only("fixed", "least", "most", "median", "sigma", "seed");
        long seed = Numbers.whole(body, "seed").orElse(1L);
        if (body.text("fixed").isPresent()) {
            conditions.latency(new Latency.Fixed(duration(body, "fixed")));
        } else if (body.text("median").isPresent()) {
            double sigma = Numbers.decimal(body, "sigma").orElse(0.5);
            conditions.latency(made(() -> new Latency.LogNormal(duration(body, "median"), sigma, seed)));
        } else if (body.text("most").isPresent()) {
            conditions.latency(made(() -> new Latency.Uniform(duration(body, "least"), duration(body, "most"), seed)));
        } else {
            throw ServiceFault.invalid("A latency has 'fixed', or 'least' and 'most', or 'median' and 'sigma'.");
        }
    }

    ObjectNode quotas() {
        Quota quota = conditions.quota();
        return WireJson.object()
                .put("partnerPerMinute", quota.partnerPerMinute())
                .put("customerPerMinute", quota.customerPerMinute())
                .put("refused", quota.refused());
    }

    void setQuotas(JsonObject body) {
        body.only("partnerPerMinute", "customerPerMinute");
        conditions.quota(made(() -> new Quota(count(body, "partnerPerMinute"), count(body, "customerPerMinute"))));
    }

    ObjectNode lag() {
        Lag lag = conditions.lag();
        return WireJson.object().put("reads", lag.reads()).put("time", DurationText.of(lag.time()));
    }

    void setLag(JsonObject body) {
        body.only("reads", "time");
        Duration time = body.text("time").map(DurationText::length).orElse(Duration.ZERO);
        conditions.lag(new Lag(count(body, "reads"), time));
    }

    private static int count(JsonObject body, String name) {
        return body.text(name)
                .map(text -> Numbers.within(name, text, 0, Integer.MAX_VALUE))
                .orElse(0);
    }

    private static Duration duration(JsonObject body, String name) {
        return DurationText.length(
                body.text(name).orElseThrow(() -> ServiceFault.invalid("'%s' is needed.".formatted(name))));
    }

    /** The result of {@code part}; an {@link IllegalArgumentException} becomes a refusal. */
    static <T> T made(Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(String.valueOf(e.getMessage()));
        }
    }
}
