package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.heap.HeapUsers.Entry;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Users in three orders: as they came, by display name, by user principal name. */
final class Shelf {
    private final NavigableMap<Long, Entry> byKey = new TreeMap<>();
    private final NavigableMap<SortKey, Entry> byDisplayName = new TreeMap<>();
    private final NavigableMap<SortKey, Entry> byName = new TreeMap<>();

    /** Those with keys above {@code after}. */
    Stream<Entry> from(long after) {
        return byKey.tailMap(after, false).values().stream();
    }

    /** Those behind {@code after}, or from the start. */
    Stream<Entry> sorted(Sort sort, Optional<SortKey> after) {
        NavigableMap<SortKey, Entry> upwards = sort.field() == Field.DISPLAY_NAME ? byDisplayName : byName;
        NavigableMap<SortKey, Entry> all = sort.direction() == Direction.ASCENDING ? upwards : upwards.descendingMap();
        return after.map(key -> all.tailMap(key, false)).orElse(all).values().stream();
    }

    /** The first with this name. */
    @Nullable
    Entry named(UserPrincipalName name) {
        Map.Entry<SortKey, Entry> found = byName.ceilingEntry(new SortKey(name.key(), ""));
        return found != null && found.getKey().text().equals(name.key()) ? found.getValue() : null;
    }

    void add(Entry entry) {
        byKey.put(entry.row().key(), entry);
        byDisplayName.put(displayName(entry), entry);
        byName.put(name(entry), entry);
    }

    void remove(Entry entry) {
        byKey.remove(entry.row().key());
        byDisplayName.remove(displayName(entry));
        byName.remove(name(entry));
    }

    private static SortKey displayName(Entry entry) {
        CustomerUser user = entry.row().user();
        return new SortKey(SortKey.of(user.displayName()), user.id().value());
    }

    private static SortKey name(Entry entry) {
        CustomerUser user = entry.row().user();
        return new SortKey(user.userPrincipalName().key(), user.id().value());
    }
}
