package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;

/** A part of a sorted listing: at most {@code limit} items after {@code after}, or from the start if that is empty. */
public record Slice(Sort sort, Optional<SortKey> after, int limit) {
    /** The items of {@code ascending} that belong to this part. */
    <T> List<T> of(NavigableMap<SortKey, T> ascending) {
        NavigableMap<SortKey, T> ordered =
                sort.direction() == Sort.Direction.ASCENDING ? ascending : ascending.descendingMap();
        NavigableMap<SortKey, T> rest =
                after.map(key -> ordered.tailMap(key, false)).orElse(ordered);
        return first(limit, rest.values(), item -> true);
    }

    /**
     * The first {@code limit} items that match {@code wanted}. It is a loop because a stream over a submap counts the
     * whole submap first.
     */
    static <T> List<T> first(int limit, Iterable<T> items, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        for (T item : items) {
            if (found.size() == limit) {
                break;
            }
            if (wanted.test(item)) {
                found.add(item);
            }
        }
        return found;
    }
}
