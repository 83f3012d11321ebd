package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.RequestId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last writes by request id, oldest first (R51). Their number is limited, so that memory does not grow without
 * bound. A request id that was dropped is treated as new.
 */
public final class RequestMemory {
    private static final int MOST = 250_000;

    /** More than one write adds. Dropping in small steps keeps a single write from paying for a whole day's entries. */
    private static final int DROPPED_AT_ONCE = 16;

    private final Changes changes;
    private final Map<RequestId, RememberedRequest> byId = new LinkedHashMap<>();

    RequestMemory(Changes changes) {
        this.changes = changes;
    }

    /** The write with this id, if it is remembered and was made after {@code since}. */
    public Optional<RememberedRequest> find(RequestId id, Instant since) {
        return Optional.ofNullable(byId.get(id)).filter(request -> request.at().isAfter(since));
    }

    /** All remembered writes, oldest first. */
    public Collection<RememberedRequest> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Remembers a write. It replaces an expired write with the same id. */
    public void put(RememberedRequest request) {
        byId.remove(request.id());
        byId.put(request.id(), request);
        changes.add(request, () -> byId.remove(request.id()));
        if (byId.size() > MOST) {
            dropOldest(1, Instant.MAX);
        }
    }

    /**
     * Forgets some of the writes made at or before {@code until}. This is never undone, because expired writes cannot
     * be found anyway.
     */
    public void expire(Instant until) {
        dropOldest(DROPPED_AT_ONCE, until);
    }

    private void dropOldest(int most, Instant until) {
        Iterator<RememberedRequest> oldestFirst = byId.values().iterator();
        for (int dropped = 0; dropped < most && oldestFirst.hasNext(); dropped++) {
            if (oldestFirst.next().at().isAfter(until)) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
