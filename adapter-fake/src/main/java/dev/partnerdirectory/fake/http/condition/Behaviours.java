package dev.partnerdirectory.fake.http.condition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The values of all {@link Behaviour}s. Immutable. */
public final class Behaviours {
    private final Map<Behaviour, String> chosen;

    private Behaviours(Map<Behaviour, String> chosen) {
        this.chosen = Collections.unmodifiableMap(chosen);
    }

    /** The default values, as the wire sheet recommends them. */
    public static Behaviours defaults() {
        return new Behaviours(new EnumMap<>(Behaviour.class));
    }

    /**
     * A copy with one value changed.
     *
     * @throws IllegalArgumentException if the behaviour has no such choice
     */
    public Behaviours with(Behaviour behaviour, String choice) {
        if (!behaviour.choices().contains(choice)) {
            throw new IllegalArgumentException(
                    "%s can be %s, not '%s'".formatted(behaviour.key(), behaviour.choices(), choice));
        }
        Map<Behaviour, String> more = new EnumMap<>(Behaviour.class);
        more.putAll(chosen);
        more.put(behaviour, choice);
        return new Behaviours(more);
    }

    /** A copy with the values that were set in {@code others}. */
    public Behaviours with(Map<Behaviour, String> others) {
        Behaviours result = this;
        for (Map.Entry<Behaviour, String> other : others.entrySet()) {
            result = result.with(other.getKey(), other.getValue());
        }
        return result;
    }

    public String get(Behaviour behaviour) {
        String choice = chosen.get(behaviour);
        return choice == null ? behaviour.byDefault() : choice;
    }

    public boolean is(Behaviour behaviour, String choice) {
        return get(behaviour).equals(choice);
    }

    /** The value of a behaviour that is an HTTP status. */
    public int status(Behaviour behaviour) {
        return Integer.parseInt(get(behaviour));
    }

    /** Only the values that were set, without defaults. */
    public Map<Behaviour, String> chosen() {
        return chosen;
    }
}
