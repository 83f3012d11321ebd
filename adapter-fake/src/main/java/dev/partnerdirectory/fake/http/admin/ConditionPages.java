package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What is in force and how to change it: behaviours, personas, faults, latency, quotas, lag. */
final class ConditionPages {
    private final Conditions conditions;

    ConditionPages(Conditions conditions) {
        this.conditions = conditions;
    }

    WireResponse behaviours() {
        return AdminJson.object(json -> json.array(
                "behaviours",
                List.of(Behaviour.values()),
                behaviour -> json.object(one -> one.text("name", behaviour.key())
                        .text("value", conditions.behaviours().get(behaviour))
                        .text("default", behaviour.byDefault())
                        .texts("choices", behaviour.choices())
                        .text("description", behaviour.description()))));
    }

    /** Every name is looked at before any is set. */
    WireResponse setBehaviours(JsonObject body) {
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
        return behaviours();
    }

    WireResponse resetBehaviours() {
        conditions.resetBehaviours();
        return behaviours();
    }

    WireResponse personas() {
        return AdminJson.object(json -> json.texts(
                        "active",
                        conditions.personas().stream().map(Persona::key).toList())
                .array(
                        "personas",
                        List.of(Persona.values()),
                        persona -> json.object(
                                one -> one.text("name", persona.key()).text("description", persona.description()))));
    }

    WireResponse setPersonas(JsonObject body) {
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
        return personas();
    }

    WireResponse faults() {
        return AdminJson.object(json ->
                json.array("faults", conditions.tallies(), tally -> json.object(one -> FaultJson.write(one, tally))));
    }

    /** One rule, or several as {@code faults}. */
    WireResponse addFaults(JsonObject body) {
        List<JsonObject> several = body.objects("faults");
        if (!several.isEmpty()) {
            body.only("faults");
        }
        (several.isEmpty() ? List.of(body) : several)
                .stream().map(FaultJson::read).toList().forEach(conditions::add);
        return faults();
    }

    WireResponse clearFaults() {
        conditions.faults().clear();
        return faults();
    }

    WireResponse latency() {
        Latency now = conditions.latency();
        return AdminJson.object(json -> {
            if (now instanceof Latency.Fixed fixed) {
                json.text("fixed", fixed.delay().toString());
            } else if (now instanceof Latency.Uniform uniform) {
                json.text("least", uniform.least().toString())
                        .text("most", uniform.most().toString())
                        .number("seed", uniform.seed());
            } else if (now instanceof Latency.LogNormal normal) {
                json.text("median", normal.median().toString())
                        .text("sigma", Double.toString(normal.sigma()))
                        .number("seed", normal.seed());
            }
        });
    }

    WireResponse setLatency(JsonObject body) {
        body.only("fixed", "least", "most", "median", "sigma", "seed");
        long seed = body.text("seed").map(text -> Numbers.whole("seed", text)).orElse(1L);
        if (body.text("fixed").isPresent()) {
            conditions.latency(new Latency.Fixed(duration(body, "fixed")));
        } else if (body.text("median").isPresent()) {
            double sigma = body.text("sigma")
                    .map(text -> Numbers.decimal("sigma", text))
                    .orElse(0.5);
            conditions.latency(made(() -> new Latency.LogNormal(duration(body, "median"), sigma, seed)));
        } else if (body.text("most").isPresent()) {
            conditions.latency(made(() -> new Latency.Uniform(duration(body, "least"), duration(body, "most"), seed)));
        } else {
            throw ServiceFault.invalid("A latency has 'fixed', or 'least' and 'most', or 'median' and 'sigma'.");
        }
        return latency();
    }

    private static <T> T made(Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(String.valueOf(e.getMessage()));
        }
    }

    WireResponse clearLatency() {
        conditions.latency(new Latency.None());
        return latency();
    }

    WireResponse quotas() {
        Quota quota = conditions.quota();
        return AdminJson.object(json -> json.number("partnerPerMinute", quota.partnerPerMinute())
                .number("customerPerMinute", quota.customerPerMinute())
                .number("refused", quota.refused()));
    }

    WireResponse setQuotas(JsonObject body) {
        body.only("partnerPerMinute", "customerPerMinute");
        conditions.quota(made(() -> new Quota(count(body, "partnerPerMinute"), count(body, "customerPerMinute"))));
        return quotas();
    }

    WireResponse clearQuotas() {
        conditions.quota(Quota.none());
        return quotas();
    }

    WireResponse lag() {
        Lag lag = conditions.lag();
        return AdminJson.object(json ->
                json.number("reads", lag.reads()).text("time", lag.time().toString()));
    }

    WireResponse setLag(JsonObject body) {
        body.only("reads", "time");
        Duration time = body.text("time").map(DurationText::length).orElse(Duration.ZERO);
        conditions.lag(new Lag(count(body, "reads"), time));
        return lag();
    }

    WireResponse clearLag() {
        conditions.lag(Lag.none());
        return lag();
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
}
