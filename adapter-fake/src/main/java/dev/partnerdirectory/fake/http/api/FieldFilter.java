package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.QueryString;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The {@code filter} parameter in all variants that clients send (wire sheet 2.4). Keys may have any case, and extra
 * keys are ignored. An operator is a word in any case, with or without underscores, or a number. Two filters can be
 * combined with {@code and} or {@code or}.
 */
sealed interface FieldFilter {
    /** A field compared with a value. */
    record Simple(String field, Operator operator, String value) implements FieldFilter {
        /** Compares a text in lower case with the value, ignoring case. */
        Predicate<String> matcher() {
            String want = value.toLowerCase(Locale.ROOT);
            return switch (operator) {
                case EQUALS -> want::equals;
                case NOT_EQUALS -> have -> !have.equals(want);
                case STARTS_WITH -> have -> have.startsWith(want);
                case NOT_STARTS_WITH -> have -> !have.startsWith(want);
                case SUBSTRING -> have -> have.contains(want);
                case GREATER_THAN, GREATER_THAN_OR_EQUALS, LESS_THAN, LESS_THAN_OR_EQUALS, AND, OR ->
                    throw ServiceFault.invalid("The filter operator '%s' is not supported for field '%s'."
                            .formatted(operator.name().toLowerCase(Locale.ROOT), field));
            };
        }
    }

    /** Two filters: both must match, or one of them. */
    record Compound(FieldFilter left, FieldFilter right, boolean both) implements FieldFilter {}

    /** How a field is compared. The order is that of the numbers some clients send. */
    enum Operator {
        EQUALS,
        NOT_EQUALS,
        GREATER_THAN,
        GREATER_THAN_OR_EQUALS,
        LESS_THAN,
        LESS_THAN_OR_EQUALS,
        SUBSTRING,
        AND,
        OR,
        STARTS_WITH,
        NOT_STARTS_WITH;

        @SuppressWarnings("EnumOrdinal") // the wire numbers the operators in this order
        private static Operator named(String word) {
            String key = word.replace("_", "");
            for (int number = 0; number < values().length; number++) {
                Operator operator = values()[number];
                if (operator.name().replace("_", "").equalsIgnoreCase(key)
                        || Integer.toString(number).equals(key)) {
                    return operator;
                }
            }
            throw new ServiceFault(400, "900126", "The filter operator '%s' is not known.".formatted(word));
        }
    }

    /**
     * The filter of a query; empty if the query has none.
     *
     * @throws ServiceFault 400 if the filter is not JSON, has another shape, or has an unknown operator (R21)
     */
    static Optional<FieldFilter> of(QueryString query, boolean lenient) {
        return query.first("filter").map(text -> {
            JsonObject filter;
            try {
                filter = WireJson.read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, lenient);
            } catch (ServiceFault fault) {
                throw ServiceFault.invalid("The filter is not readable as a JSON object.");
            }
            return read(filter);
        });
    }

    private static FieldFilter read(JsonObject filter) {
        Operator operator = Operator.named(needed(filter, "Operator"));
        Optional<JsonObject> left = filter.object("LeftFilter");
        if (left.isEmpty()) {
            return new Simple(needed(filter, "Field"), operator, needed(filter, "Value"));
        }
        JsonObject right = filter.object("RightFilter")
                .orElseThrow(() -> ServiceFault.invalid("The filter has a LeftFilter but no RightFilter."));
        if (operator != Operator.AND && operator != Operator.OR) {
            throw ServiceFault.invalid("Two filters can be joined by 'and' or 'or' only.");
        }
        return new Compound(read(left.get()), read(right), operator == Operator.AND);
    }

    private static String needed(JsonObject filter, String name) {
        return filter.text(name)
                .orElseThrow(() -> ServiceFault.invalid("The filter needs a member '%s'.".formatted(name)));
    }

    /** What matches the filter, if {@code part} says it for each simple filter. */
    default <T> Predicate<T> matching(Function<Simple, Predicate<T>> part) {
        if (this instanceof Compound compound) {
            Predicate<T> left = compound.left.matching(part);
            Predicate<T> right = compound.right.matching(part);
            return compound.both ? left.and(right) : left.or(right);
        }
        return part.apply((Simple) this);
    }
}
