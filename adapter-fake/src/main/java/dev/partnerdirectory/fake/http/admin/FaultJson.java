package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.FaultRule.When;
import dev.partnerdirectory.fake.http.fault.Faults;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.time.Duration;
import java.util.Arrays;
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
        JsonObject fault = json.object("fault").orElseThrow(() -> ServiceFault.invalid("A rule needs a 'fault'."));
        Fault what = fault(fault);
        String name = json.text("operation").orElse("any");
        Set<Operation> operations = switch (name.toLowerCase(Locale.ROOT)) {
            case "any" -> FaultRule.allOperations();
            case "reads" -> FaultRule.reads();
            case "writes" -> FaultRule.writes();
            default -> Set.of(operation(name));
        };
        try {
            return new FaultRule(json.text("name").orElse(key(what.kind())), operations, when(json), what);
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(String.valueOf(e.getMessage()));
        }
    }

    /** One that requests are known as: whoever restores a user updates them, as far as the address tells. */
    static Operation operation(String name) {
        Operation found = Arrays.stream(Operation.values())
                .filter(one -> key(one).equalsIgnoreCase(name.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> ServiceFault.invalid("There is no operation '%s', only any, reads, writes, and %s."
                        .formatted(
                                name,
                                Arrays.stream(Operation.values())
                                        .map(FaultJson::key)
                                        .toList())));
        if (found == Operation.RESTORE_USER) {
            throw ServiceFault.invalid("Restoring a user is asked for as 'update-user'.");
        }
        return found;
    }

    private static When when(JsonObject json) {
        Optional<String> chance = json.text("probability");
        if (chance.isPresent()) {
            return new When.Chance(Numbers.decimal("probability", chance.get()), number(json, "seed", 1));
        }
        return json.text("every").isPresent()
                ? new When.Regularly(number(json, "every", 1))
                : new When.Script(number(json, "nth", 1), number(json, "times", 1));
    }

    private static long number(JsonObject json, String name, long otherwise) {
        return json.text(name).map(text -> Numbers.whole(name, text)).orElse(otherwise);
    }

    private static Fault fault(JsonObject json) {
        json.only("kind", "status", "code", "description", "pause", "retryAfter");
        String name = json.text("kind").orElse("refusal");
        Fault.Kind kind = Arrays.stream(Fault.Kind.values())
                .filter(one -> key(one).equalsIgnoreCase(name.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> ServiceFault.invalid("A kind of fault is one of "
                        + Arrays.stream(Fault.Kind.values()).map(FaultJson::key).toList()));
        int least = kind == Fault.Kind.RAW ? 200 : 400;
        int status = Numbers.within("status", json.text("status").orElse("503"), least, 599);
        String code = json.text("code").orElse("800003");
        if (code.isEmpty() || code.length() > 9 || !code.chars().allMatch(Character::isDigit)) {
            throw ServiceFault.invalid("A code is a number of at most nine digits.");
        }
        Optional<Duration> pause =
                json.text("pause").or(() -> json.text("retryAfter")).map(DurationText::length);
        return new Fault(kind, status, code, json.text("description").orElse("A fault made on purpose."), pause);
    }

    static void write(JsonWriter json, Faults.Tally tally) {
        FaultRule rule = tally.rule();
        json.text("name", rule.name()).texts("operations", operations(rule));
        if (rule.when() instanceof When.Script script) {
            json.number("nth", script.first()).number("times", script.times());
        } else if (rule.when() instanceof When.Regularly regularly) {
            json.number("every", regularly.every());
        } else if (rule.when() instanceof When.Chance chance) {
            json.text("probability", Double.toString(chance.probability())).number("seed", chance.seed());
        }
        json.object("fault", fault -> {
            fault.text("kind", key(rule.fault().kind()));
            if (rule.fault().status() > 0) {
                fault.number("status", rule.fault().status());
            }
            rule.fault().pause().ifPresent(pause -> fault.text("pause", pause.toString()));
        });
        json.number("seen", tally.seen()).number("struck", tally.struck());
    }

    private static Iterable<String> operations(FaultRule rule) {
        return rule.operations().stream().sorted().map(FaultJson::key).toList();
    }

    /** An enum's name as JSON has it. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
