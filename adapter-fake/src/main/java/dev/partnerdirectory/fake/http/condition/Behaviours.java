package dev.partnerdirectory.fake.http.condition;

import dev.partnerdirectory.fake.http.wire.Json;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How every {@link Behaviour} is set. Immutable. */
public final class Behaviours {
    private final Map<Behaviour, String> chosen;
    private final Json.Style style;

    private Behaviours(Map<Behaviour, String> chosen) {
        this.chosen = Collections.unmodifiableMap(chosen);
        this.style = new Json.Style(is(Behaviour.BYTE_ORDER_MARK, "on"), is(Behaviour.NULLS, "written"));
    }

    /** What the wire sheet recommends. */
    public static Behaviours defaults() {
        return new Behaviours(new EnumMap<>(Behaviour.class));
    }

    /**
     * These, with one set otherwise.
     *
     * @throws IllegalArgumentException if {@code choice} is none of the behaviour's
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

    /** These, with what {@code others} set on top. */
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

    /** The number a status behaviour is set to. */
    public int status(Behaviour behaviour) {
        return Integer.parseInt(get(behaviour));
    }

    /** Only what was set, defaults left out. */
    public Map<Behaviour, String> chosen() {
        return chosen;
    }

    /** How success bodies are written. */
    public Json.Style style() {
        return style;
    }
}
