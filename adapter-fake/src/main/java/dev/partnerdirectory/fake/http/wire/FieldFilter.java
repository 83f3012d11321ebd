package dev.partnerdirectory.fake.http.wire;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * The {@code filter} parameter in every dialect that clients send (wire sheet 2.4): keys in any case, extra keys,
 * operators as words in any case, with or without underscores, or as numbers; two filters joined by and or or.
 */
public sealed interface FieldFilter {
    /** A field compared with a value. */
    record Simple(String field, Operator operator, String value) implements FieldFilter {
        public boolean isOn(String name) {
            return field.equalsIgnoreCase(name);
        }
    }

    /** Two filters, both or one of which must hold. */
    record Compound(FieldFilter left, FieldFilter right, boolean both) implements FieldFilter {}

    /** How a field is compared; in the order of the numbers some clients send. */
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
        NOT_STARTS_WITH
    }

    /**
     * Reads the parameter.
     *
     * @throws ServiceFault 400 if it is no JSON, not of this form, or has an operator nobody knows
     */
    static FieldFilter parse(String json, JsonReader reader) {
        return FieldFilterReader.read(readable(json, reader));
    }

    private static JsonObject readable(String json, JsonReader reader) {
        try {
            return reader.object(json);
        } catch (ServiceFault fault) {
            throw ServiceFault.invalid("The filter is not readable as a JSON object.");
        }
    }

    /** Whether the filter holds, given what each simple part of it says. */
    default boolean holds(Predicate<Simple> part) {
        if (this instanceof Compound compound) {
            boolean left = compound.left.holds(part);
            boolean right = compound.right.holds(part);
            return compound.both ? left && right : left || right;
        }
        return part.test((Simple) this);
    }

    /** Compares texts ignoring case. */
    static boolean textMatches(Simple filter, String actual) {
        String have = actual.toLowerCase(Locale.ROOT);
        String want = filter.value().toLowerCase(Locale.ROOT);
        return switch (filter.operator()) {
            case EQUALS -> have.equals(want);
            case NOT_EQUALS -> !have.equals(want);
            case STARTS_WITH -> have.startsWith(want);
            case NOT_STARTS_WITH -> !have.startsWith(want);
            case SUBSTRING -> have.contains(want);
            case GREATER_THAN, GREATER_THAN_OR_EQUALS, LESS_THAN, LESS_THAN_OR_EQUALS, AND, OR ->
                throw ServiceFault.invalid("The filter operator '%s' is not supported for field '%s'."
                        .formatted(filter.operator().name().toLowerCase(Locale.ROOT), filter.field()));
        };
    }
}
