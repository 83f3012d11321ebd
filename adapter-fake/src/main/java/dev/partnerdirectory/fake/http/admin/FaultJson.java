package dev.partnerdirectory.fake.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.FaultRule.When;
import dev.partnerdirectory.fake.http.fault.Faults;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fault rules in JSON:
 *
 * <pre>
 * {"name": "…", "operation": "create-user | reads | writes | any",
 *  "nth": 1, "times": 1   or   "every": 3   or   "probability": 0.1, "seed": 42,
 *  "fault": {"kind": "refusal", "status": 503, "code": "800003", "description": "…", "pause": "2s"}}
 * </pre>
 */
final class FaultJson {
    private FaultJson() {}

    static FaultRule read(JsonObject json) {
        json.only("name", "operation", "nth", "times", "every", "probability", "seed", "fault");
        Fault what = fault(json.object("fault").orElseThrow(() -> ServiceFault.invalid("A rule needs a 'fault'.")));
        String name = json.text("operation").orElse("any");
        Set<Operation> operations = switch (name.toLowerCase(Locale.ROOT)) {
            case "any" -> FaultRule.allOperations();
            case "reads" -> FaultRule.reads();
            case "writes" -> FaultRule.writes();
            default -> Set.of(operation(name));
        };
        return ConditionPages.made(
                () -> new FaultRule(json.text("name").orElse(key(what.kind())), operations, when(json), what));
    }

    private static final Operation[] RECOGNISED = EnumSet.complementOf(
                    EnumSet.of(Operation.GET_RESOURCE, Operation.CHANGE_RESOURCE))
            .toArray(Operation[]::new);

    /**
     * An operation that requests can be recognised as. A restore has the same address as an update, so it counts as an
     * update.
     */
    static Operation operation(String name) {
        Operation found = named(RECOGNISED, name, "There is no operation '%s', only any, reads, writes, and %s.");
        if (found == Operation.RESTORE_USER) {
            throw ServiceFault.invalid("Restoring a user is asked for as 'update-user'.");
        }
        return found;
    }

    private static When when(JsonObject json) {
        Optional<Double> chance = Numbers.decimal(json, "probability");
        Optional<Long> every = Numbers.whole(json, "every");
        if (chance.isPresent()) {
            return new When.Chance(chance.get(), Numbers.whole(json, "seed").orElse(1L));
        }
        return every.isPresent()
                ? new When.Regularly(every.get())
                : new When.Script(
                        Numbers.whole(json, "nth").orElse(1L),
                        Numbers.whole(json, "times").orElse(1L));
    }

    private static Fault fault(JsonObject json) {
        json.only("kind", "status", "code", "description", "pause", "retryAfter");
        Fault.Kind kind = named(
                Fault.Kind.values(), json.text("kind").orElse("refusal"), "There is no kind of fault '%s', only %s.");
        int least = kind == Fault.Kind.RAW ? 200 : 400;
        int status = Numbers.within("status", json.text("status").orElse("503"), least, 599);
        String code = json.text("code").orElse("800003");
        if (!code.matches("[0-9]{1,9}")) {
            throw ServiceFault.invalid("A code is a number of at most nine digits.");
        }
        Optional<Duration> pause =
                json.text("pause").or(() -> json.text("retryAfter")).map(DurationText::length);
        return new Fault(kind, status, code, json.text("description").orElse("A fault made on purpose."), pause);
    }

    static ObjectNode of(Faults.Tally tally) {
        FaultRule rule = tally.rule();
        ObjectNode json = WireJson.object().put("name", rule.name());
        json.set(
                "operations",
                WireJson.texts(
                        rule.operations().stream().sorted().map(FaultJson::key).toList()));
        json.setAll(of(rule.when()));
        json.set("fault", of(rule.fault()));
        return json.put("seen", tally.seen()).put("struck", tally.struck());
    }

    static ObjectNode of(When when) {
        ObjectNode json = WireJson.object();
        if (when instanceof When.Script script) {
            json.put("nth", script.first()).put("times", script.times());
        } else if (when instanceof When.Regularly regularly) {
            json.put("every", regularly.every());
        } else if (when instanceof When.Chance chance) {
            json.put("probability", Double.toString(chance.probability())).put("seed", chance.seed());
        }
        return json;
    }

    static ObjectNode of(Fault fault) {
        return WireJson.object()
                .put("kind", key(fault.kind()))
                .put("status", fault.status() > 0 ? fault.status() : null)
                .put("code", fault.code().isEmpty() ? null : fault.code())
                .put("description", fault.text().isEmpty() ? null : fault.text())
                .put("pause", fault.pause().map(DurationText::of).orElse(null));
    }

    /** The name of an enum constant in JSON. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E named(E[] values, String name, String unknown) {
        return Arrays.stream(values)
                .filter(one -> key(one).equalsIgnoreCase(name.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> ServiceFault.invalid(unknown.formatted(
                        name, Arrays.stream(values).map(FaultJson::key).toList())));
    }
}
