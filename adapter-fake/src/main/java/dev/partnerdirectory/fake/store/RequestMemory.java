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
 * The last writes by request id, oldest first (R51). Their number is bounded, so that a load that never ends does not fill
 * the memory: a request id that comes again after so many others is taken for a new one.
 */
public final class RequestMemory {
    private static final int MOST = 250_000;

    /** More than come in with one write, so that no write pays for a whole day's. */
    private static final int DROPPED_AT_ONCE = 16;

    private final Changes changes;
    private final Map<RequestId, RememberedRequest> byId = new LinkedHashMap<>();

    RequestMemory(Changes changes) {
        this.changes = changes;
    }

    /** The write of this id, if it is remembered and came after {@code since}. */
    public Optional<RememberedRequest> find(RequestId id, Instant since) {
        return Optional.ofNullable(byId.get(id)).filter(request -> request.at().isAfter(since));
    }

    /** Oldest first. */
    public Collection<RememberedRequest> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Remembers a write, in the place of an older one of its id, which was too old to be found. */
    public void put(RememberedRequest request) {
        byId.remove(request.id());
        byId.put(request.id(), request);
        changes.add(request, () -> byId.remove(request.id()));
        if (byId.size() > MOST) {
            dropOldest(1, Instant.MAX);
        }
    }

    /** Forgets some of the writes that came at {@code until} or before. That is not undone: nobody can find them. */
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
