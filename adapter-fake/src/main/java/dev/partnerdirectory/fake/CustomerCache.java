package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.fake.store.Session;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What nearly every call asks about its customer: key, relationship, domains. These change only by seeding, which
 * forgets everything before it lets go of the store. Thread-safe.
 */
final class CustomerCache {
    private static final int MOST = 10_000;

    private final ConcurrentMap<CustomerId, Entry> entries = new ConcurrentHashMap<>();

    /**
     * A customer as writes see it.
     *
     * @param managedDomains lower case; users can be created in these (R11)
     */
    record Entry(long key, String relationship, Set<String> managedDomains) {
        Entry {
            managedDomains = Set.copyOf(managedDomains);
        }
    }

    Optional<Entry> find(Session session, CustomerId id) {
        Entry known = entries.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Entry> found = session.first(
                "SELECT k, relationship FROM customer WHERE id = ?",
                row -> new Entry(row.getLong(1), row.getString(2), managed(session, row.getLong(1))),
                id.value());
        found.ifPresent(entry -> remember(id, entry));
        return found;
    }

    private void remember(CustomerId id, Entry entry) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(id, entry);
    }

    private static Set<String> managed(Session session, long customer) {
        return Set.copyOf(session.list(
                "SELECT name_key FROM domain WHERE customer = ? AND verified = 1 AND federated = 0",
                row -> row.getString(1),
                customer));
    }

    void forget() {
        entries.clear();
    }
}
