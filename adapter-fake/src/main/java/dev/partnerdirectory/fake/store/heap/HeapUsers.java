package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing.State;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.UserRow;
import dev.partnerdirectory.fake.store.UserTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers' users, each customer's active and deleted ones in every order that is asked for. */
final class HeapUsers implements UserTable {
    private final Keys keys;
    private final Undo undo;
    private final Map<Long, Entry> byKey = new HashMap<>();
    private final Map<UserId, Entry> byId = new HashMap<>();
    private final Map<Long, Shelves> byCustomer = new HashMap<>();
    private final NavigableSet<Deletion> deletions = new TreeSet<>();

    HeapUsers(Keys keys, Undo undo) {
        this.keys = keys;
        this.undo = undo;
    }

    /** A user, changed in place. */
    static final class Entry {
        private final Shelves shelves;
        private UserRow row;

        Entry(Shelves shelves, UserRow row) {
            this.shelves = shelves;
            this.row = row;
        }

        UserRow row() {
            return row;
        }

        private Shelf shelf() {
            return row.isDeleted() ? shelves.deleted() : shelves.active();
        }
    }

    /**
     * A customer's users.
     *
     * @param named the active ones
     */
    private record Shelves(long customer, Shelf active, Shelf deleted, Map<UserPrincipalName, Entry> named) {
        static Shelves of(long customer) {
            return new Shelves(customer, new Shelf(), new Shelf(), new HashMap<>());
        }

        Shelf of(State state) {
            return state == State.ACTIVE ? active : deleted;
        }
    }

    private record Deletion(long at, long key) implements Comparable<Deletion> {
        private static final Comparator<Deletion> ORDER =
                Comparator.comparingLong(Deletion::at).thenComparingLong(Deletion::key);

        static Deletion of(UserRow row) {
            Instant at = row.user().softDeletionTime().orElseThrow();
            return new Deletion(at.toEpochMilli(), row.key());
        }

        @Override
        public int compareTo(Deletion other) {
            return ORDER.compare(this, other);
        }
    }

    /** An active or deleted user by their key. */
    Entry entry(long key) {
        return Objects.requireNonNull(byKey.get(key), "no user has this key");
    }

    @Override
    public Optional<UserRow> find(long customer, UserId id) {
        Entry found = byId.get(id);
        return found == null || found.shelves.customer() != customer ? Optional.empty() : Optional.of(found.row);
    }

    @Override
    public Optional<UserRow> findActive(long customer, UserPrincipalName name) {
        Shelves shelves = byCustomer.get(customer);
        return Optional.ofNullable(shelves)
                .map(present -> present.named().get(name))
                .map(Entry::row);
    }

    @Override
    public List<UserRow> list(long customer, State state, long after, int limit) {
        return rows(shelf(customer, state).map(shelf -> shelf.from(after)), limit);
    }

    @Override
    public List<UserRow> list(long customer, State state, Sort sort, Optional<SortKey> after, int limit) {
        return rows(shelf(customer, state).map(shelf -> shelf.sorted(sort, after)), limit);
    }

    private Optional<Shelf> shelf(long customer, State state) {
        return Optional.ofNullable(byCustomer.get(customer)).map(shelves -> shelves.of(state));
    }

    private static List<UserRow> rows(Optional<Stream<Entry>> entries, int limit) {
        return entries.orElseGet(Stream::empty).limit(limit).map(Entry::row).toList();
    }

    @Override
    public void each(long customer, Consumer<UserRow> visitor) {
        Shelves shelves = byCustomer.get(customer);
        if (shelves != null) {
            Stream.concat(shelves.active().from(0), shelves.deleted().from(0))
                    .map(Entry::row)
                    .sorted(Comparator.comparingLong(UserRow::key))
                    .forEach(visitor);
        }
    }

    @Override
    public long insert(long customer, CustomerUser user, boolean forceChange) {
        Shelves shelves = byCustomer.computeIfAbsent(customer, Shelves::of);
        Entry entry = new Entry(shelves, new UserRow(keys.next(), user, forceChange));
        long key = entry.row.key();
        if (byId.containsKey(user.id())) {
            throw StoreFailure.duplicate("user.id", null);
        }
        requireFree(entry, entry.row);
        byId.put(user.id(), entry);
        byKey.put(key, entry);
        shelve(entry);
        undo.add(() -> remove(entry));
        return key;
    }

    /** A name is free if no other active user of the customer's has it. */
    private static void requireFree(Entry entry, UserRow row) {
        if (!row.isDeleted()) {
            @Nullable Entry holder = entry.shelves.named().get(row.user().userPrincipalName());
            if (holder != null && holder != entry) {
                throw StoreFailure.duplicate("user.customer, user.upn_key", null);
            }
        }
    }

    private void shelve(Entry entry) {
        entry.shelf().add(entry);
        if (entry.row.isDeleted()) {
            deletions.add(Deletion.of(entry.row));
        } else {
            entry.shelves.named().put(entry.row.user().userPrincipalName(), entry);
        }
    }

    private void unshelve(Entry entry) {
        entry.shelf().remove(entry);
        if (entry.row.isDeleted()) {
            deletions.remove(Deletion.of(entry.row));
        } else {
            entry.shelves.named().remove(entry.row.user().userPrincipalName());
        }
    }

    @Override
    public void update(long key, CustomerUser user) {
        Entry entry = entry(key);
        UserRow after = new UserRow(key, user, entry.row.forceChange());
        requireFree(entry, after);
        change(entry, after);
    }

    @Override
    public void forceChange(long key, boolean force) {
        Entry entry = entry(key);
        change(entry, new UserRow(key, entry.row.user(), force));
    }

    private void change(Entry entry, UserRow after) {
        UserRow before = entry.row;
        replace(entry, after);
        undo.add(() -> replace(entry, before));
    }

    private void replace(Entry entry, UserRow row) {
        unshelve(entry);
        entry.row = row;
        shelve(entry);
    }

    /** Keys of those who were deleted then or before, oldest first. */
    List<Long> deletedUntil(long until) {
        return deletions.headSet(new Deletion(until, Long.MAX_VALUE), true).stream()
                .map(Deletion::key)
                .toList();
    }

    void remove(long key) {
        Entry entry = entry(key);
        remove(entry);
        undo.add(() -> {
            byId.put(entry.row.user().id(), entry);
            byKey.put(key, entry);
            shelve(entry);
        });
    }

    private void remove(Entry entry) {
        unshelve(entry);
        byId.remove(entry.row.user().id());
        byKey.remove(entry.row.key());
    }

    @Override
    public OptionalLong oldestDeletion() {
        return deletions.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(deletions.first().at());
    }
}
