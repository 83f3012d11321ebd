package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.heap.HeapUsers.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Users in the order in which they came, and in the orders they were asked for in: one by a name is made when it is first
 * asked for and kept from then on, since few directories are ever asked and it would be half of what a new user costs.
 */
final class Shelf {
    private final NavigableMap<Long, Entry> byKey = new TreeMap<>();
    private final Sorted byDisplayName = new Sorted(Shelf::displayName);
    private final Sorted byName = new Sorted(Shelf::name);

    /** Those with keys above {@code after}. */
    Stream<Entry> from(long after) {
        return Walk.over(byKey.tailMap(after, false).values());
    }

    /** Those behind {@code after}, or from the start. */
    Stream<Entry> sorted(Sort sort, Optional<SortKey> after) {
        NavigableMap<SortKey, Entry> upwards = (sort.field() == Field.DISPLAY_NAME ? byDisplayName : byName).all();
        NavigableMap<SortKey, Entry> all = sort.direction() == Direction.ASCENDING ? upwards : upwards.descendingMap();
        return Walk.over(after.map(key -> all.tailMap(key, false)).orElse(all).values());
    }

    void add(Entry entry) {
        byKey.put(entry.row().key(), entry);
        byDisplayName.add(entry);
        byName.add(entry);
    }

    void remove(Entry entry) {
        byKey.remove(entry.row().key());
        byDisplayName.remove(entry);
        byName.remove(entry);
    }

    private static SortKey displayName(CustomerUser user) {
        return new SortKey(SortKey.of(user.displayName()), user.id().value());
    }

    private static SortKey name(CustomerUser user) {
        return new SortKey(user.userPrincipalName().key(), user.id().value());
    }

    /** The users in one more order, once somebody asked. Writers are alone; of readers, the first one sorts. */
    private final class Sorted {
        private final Function<CustomerUser, SortKey> key;
        private volatile @Nullable NavigableMap<SortKey, Entry> known;

        Sorted(Function<CustomerUser, SortKey> key) {
            this.key = key;
        }

        synchronized NavigableMap<SortKey, Entry> all() {
            NavigableMap<SortKey, Entry> all = known;
            if (all == null) {
                all = new TreeMap<>();
                for (Entry entry : byKey.values()) {
                    all.put(keyOf(entry), entry);
                }
                known = all;
            }
            return all;
        }

        void add(Entry entry) {
            NavigableMap<SortKey, Entry> all = known;
            if (all != null) {
                all.put(keyOf(entry), entry);
            }
        }

        void remove(Entry entry) {
            NavigableMap<SortKey, Entry> all = known;
            if (all != null) {
                all.remove(keyOf(entry));
            }
        }

        private SortKey keyOf(Entry entry) {
            return key.apply(entry.row().user());
        }
    }
}
