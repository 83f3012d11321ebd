package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Optional;
import java.util.function.Function;

/** Numbers in admin requests. */
final class Numbers {
    private Numbers() {}

    static Optional<Long> whole(JsonObject body, String name) {
        return body.text(name).map(text -> whole(name, text));
    }

    static long whole(String name, String text) {
        return read(name, text, "a whole number", Long::valueOf);
    }

    static int within(String name, String text, int least, int most) {
        long number = whole(name, text);
        if (number < least || number > most) {
            throw ServiceFault.invalid("'%s' is between %d and %d, not %s.".formatted(name, least, most, text));
        }
        return (int) number;
    }

    static Optional<Double> decimal(JsonObject body, String name) {
        return body.text(name).map(text -> read(name, text, "a number", Double::valueOf));
    }

    private static <T> T read(String name, String text, String kind, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw ServiceFault.invalid("'%s' must be %s, not '%s'.".formatted(name, kind, text));
        }
    }
}
