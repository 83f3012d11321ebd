package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.plan.Change;
import java.util.Map;
import java.util.Optional;

/**
 * The most steps allowed.
 *
 * @param all  steps of all kinds together; no ceiling if empty
 * @param each steps of one kind; no ceiling for kinds that are not named
 */
public record Ceilings(Optional<Integer> all, Map<Change.Kind, Integer> each) {
    public Ceilings {
        each = Map.copyOf(each);
    }

    /** No ceiling at all. */
    public static Ceilings none() {
        return new Ceilings(Optional.empty(), Map.of());
    }

    public static Ceilings ofAll(int most) {
        return new Ceilings(Optional.of(most), Map.of());
    }

    public static Ceilings of(Change.Kind kind, int most) {
        return new Ceilings(Optional.empty(), Map.of(kind, most));
    }
}
