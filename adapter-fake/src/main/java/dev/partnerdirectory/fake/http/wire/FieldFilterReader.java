package dev.partnerdirectory.fake.http.wire;

import dev.partnerdirectory.fake.http.wire.FieldFilter.Compound;
import dev.partnerdirectory.fake.http.wire.FieldFilter.Operator;
import dev.partnerdirectory.fake.http.wire.FieldFilter.Simple;
import java.util.Locale;
import java.util.Optional;

/** Reads one filter object. */
final class FieldFilterReader {
    private FieldFilterReader() {}

    static FieldFilter read(JsonObject filter) {
        Operator operator = operator(filter);
        Optional<JsonObject> left = filter.object("LeftFilter");
        if (left.isPresent()) {
            return compound(left.get(), filter, operator);
        }
        return new Simple(needed(filter, "Field"), operator, needed(filter, "Value"));
    }

    private static FieldFilter compound(JsonObject left, JsonObject filter, Operator operator) {
        JsonObject right = filter.object("RightFilter")
                .orElseThrow(() -> ServiceFault.invalid("The filter has a LeftFilter but no RightFilter."));
        if (operator != Operator.AND && operator != Operator.OR) {
            throw ServiceFault.invalid("Two filters can be joined by 'and' or 'or' only.");
        }
        return new Compound(read(left), read(right), operator == Operator.AND);
    }

    private static String needed(JsonObject filter, String name) {
        return filter.text(name)
                .orElseThrow(() -> ServiceFault.invalid("The filter needs a member '%s'.".formatted(name)));
    }

    private static Operator operator(JsonObject filter) {
        String word = needed(filter, "Operator");
        String key = word.replace("_", "").toUpperCase(Locale.ROOT);
        Operator[] all = Operator.values();
        for (int number = 0; number < all.length; number++) {
            if (all[number].name().replace("_", "").equals(key)
                    || Integer.toString(number).equals(key)) {
                return all[number];
            }
        }
        throw new ServiceFault(400, "900126", "The filter operator '%s' is not known.".formatted(word));
    }
}
