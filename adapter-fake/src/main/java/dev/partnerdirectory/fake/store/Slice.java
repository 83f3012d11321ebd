package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;

/** A part of a sorted listing: at most {@code limit} items behind {@code after}, or from the start. */
public record Slice(Sort sort, Optional<SortKey> after, int limit) {
    /** This part of what {@code ascending} holds. */
    <T> List<T> of(NavigableMap<SortKey, T> ascending) {
        NavigableMap<SortKey, T> ordered =
                sort.direction() == Sort.Direction.ASCENDING ? ascending : ascending.descendingMap();
        NavigableMap<SortKey, T> rest =
                after.map(key -> ordered.tailMap(key, false)).orElse(ordered);
        return first(limit, rest.values(), item -> true);
    }

    /** The first items that are wanted. A loop, because the stream of a part of a tree counts all of the part first. */
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
