package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort.Field;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer's active users, or the deleted ones, in the order in which they were added and sorted by name. A sorted
 * order is built on first use and then kept up to date. Most directories never use one, and it would make up half the
 * cost of creating a user.
 */
public final class UserIndex {
    private final NavigableMap<Long, UserEntry> byNumber = new TreeMap<>();
    private final Sorted byDisplayName = new Sorted(Field.DISPLAY_NAME);
    private final Sorted byName = new Sorted(Field.USER_PRINCIPAL_NAME);

    /** Users with a number above {@code after}, in the order of their numbers. */
    public List<UserEntry> list(long after, int limit) {
        return Slice.first(limit, byNumber.tailMap(after, false).values(), user -> true);
    }

    /** All users, in the order of their numbers. */
    Stream<UserEntry> all() {
        return byNumber.values().stream();
    }

    public List<UserEntry> list(Slice slice) {
        return slice.of((slice.sort().field() == Field.DISPLAY_NAME ? byDisplayName : byName).all());
    }

    void add(UserEntry user) {
        byNumber.put(user.number(), user);
        byDisplayName.add(user);
        byName.add(user);
    }

    void remove(UserEntry user) {
        byNumber.remove(user.number());
        byDisplayName.remove(user);
        byName.remove(user);
    }

    /** One sorted order. The first reader builds it; no reader runs while a writer does. */
    private final class Sorted {
        private final Field field;
        private volatile @Nullable NavigableMap<SortKey, UserEntry> known;

        Sorted(Field field) {
            this.field = field;
        }

        synchronized NavigableMap<SortKey, UserEntry> all() {
            NavigableMap<SortKey, UserEntry> all = known;
            if (all == null) {
                all = new TreeMap<>();
                for (UserEntry user : byNumber.values()) {
                    all.put(user.sortKey(field), user);
                }
                known = all;
            }
            return all;
        }

        void add(UserEntry user) {
            NavigableMap<SortKey, UserEntry> all = known;
            if (all != null) {
                all.put(user.sortKey(field), user);
            }
        }

        void remove(UserEntry user) {
            NavigableMap<SortKey, UserEntry> all = known;
            if (all != null) {
                all.remove(user.sortKey(field));
            }
        }
    }
}
