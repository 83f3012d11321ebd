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
 * The last writes by request id, oldest first (R51). The memory that they take is limited to a part of the heap. A
 * request id that was dropped is treated as new.
 */
public final class RequestMemory {
    private static final long MOST_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);
    private static final int USUAL_BYTES = 400;

    /** More than one write adds. Dropping in small steps keeps a single write from paying for a whole day's entries. */
    private static final int DROPPED_AT_ONCE = 16;

    private final Changes changes;
    private final Map<RequestId, RememberedRequest> byId = new LinkedHashMap<>();
    private long bytes;

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
        forget(request.id());
        byId.put(request.id(), request);
        bytes += bytes(request);
        changes.add(request, () -> forget(request.id()));
        while (bytes > MOST_BYTES) {
            dropOldest(1, Instant.MAX);
        }
    }

    private void forget(RequestId id) {
        RememberedRequest known = byId.remove(id);
        bytes -= known == null ? 0 : bytes(known);
    }

    /** A rough estimate of the memory it takes. */
    private static long bytes(RememberedRequest request) {
        return USUAL_BYTES + 2L * request.answer().toString().length();
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
            RememberedRequest oldest = oldestFirst.next();
            if (oldest.at().isAfter(until)) {
                return;
            }
            oldestFirst.remove();
            bytes -= bytes(oldest);
        }
    }
}
