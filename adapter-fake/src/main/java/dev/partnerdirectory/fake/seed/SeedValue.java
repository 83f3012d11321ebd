package dev.partnerdirectory.fake.seed;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.seed.SeedObject.WrongValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one kind of value from JSON, and checks it. */
@FunctionalInterface
public interface SeedValue<T> {
    SeedValue<String> TEXT = SeedValue::text;

    SeedValue<Boolean> FLAG = SeedValue::flag;

    /** A whole number, not negative. */
    SeedValue<Integer> COUNT = SeedValue::count;

    /** A time, in milliseconds. */
    SeedValue<Instant> TIME = of(text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));

    SeedValue<UserPrincipalName> NAME = of(text -> text.startsWith(SeedJson.MALFORMED)
            ? UserPrincipalName.unchecked(text.substring(SeedJson.MALFORMED.length()))
            : new UserPrincipalName(text));

    SeedValue<UsageLocation> LOCATION = of(UsageLocation::new);

    /**
     * The value that {@code json} holds.
     *
     * @throws WrongValue if {@code json} is no such value
     */
    T read(@Nullable Object json);

    /** An id that is a GUID. */
    static <T> SeedValue<T> guid(Function<String, T> make) {
        return json -> {
            String text = text(json);
            if (!Guid.isGuid(text)) {
                throw new WrongValue("must be a GUID, not '%s'".formatted(text));
            }
            return make.apply(text);
        };
    }

    /** A constant of an enum, in any letter case. */
    static <E extends Enum<E>> SeedValue<E> constant(Class<E> type) {
        return json -> {
            String text = text(json);
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.toString().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new WrongValue("cannot be '%s', only one of %s"
                            .formatted(
                                    text,
                                    Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT))));
        };
    }

    static <T> SeedValue<T> object(Function<SeedObject, T> read) {
        return json -> {
            if (!(json instanceof SeedObject object)) {
                throw new WrongValue("must be an object");
            }
            return read.apply(object);
        };
    }

    private static <T> SeedValue<T> of(Function<String, T> read) {
        return json -> {
            String text = text(json);
            try {
                return read.apply(text);
            } catch (RuntimeException refused) {
                throw new WrongValue("cannot be '%s': %s".formatted(text, refused.getMessage()));
            }
        };
    }

    private static String text(@Nullable Object json) {
        if (!(json instanceof String text) || text.isBlank()) {
            throw new WrongValue("must be a text that is not blank");
        }
        return text;
    }

    private static Boolean flag(@Nullable Object json) {
        if (!(json instanceof Boolean flag)) {
            throw new WrongValue("must be true or false");
        }
        return flag;
    }

    private static Integer count(@Nullable Object json) {
        if (!(json instanceof Integer number) || number < 0) {
            throw new WrongValue("must be a whole number, not negative");
        }
        return number;
    }
}
