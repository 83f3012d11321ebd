package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what writes were answered, by request id: the same write again gets the first answer, byte for byte, and
 * has no second effect; another one with a used id is refused (R51). What it holds is bounded in bytes, and the oldest go
 * first. Thread-safe.
 */
public final class Replays {
    static final Duration WINDOW = Duration.ofHours(24);

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    /** An answer, its headers and the objects around them, roughly. */
    private static final int USUAL_BYTES = 1024;

    private final Clock clock;
    private final Map<RequestId, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<Entry> oldestFirst = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    public Replays(Clock clock) {
        this.clock = clock;
    }

    /** One id's request and, once there is one, its answer; two of the same at a time take turns. */
    private static final class Entry {
        private final ReentrantLock turn = new ReentrantLock();
        private final RequestId id;
        private final Instant since;
        private final String address;
        private final byte[] body;
        private @Nullable WireResponse answer;

        Entry(RequestId id, WireRequest request, Instant since) {
            this.id = id;
            this.since = since;
            this.address = address(request);
            this.body = request.body();
        }

        int bytes() {
            return USUAL_BYTES + body.length;
        }

        boolean isFor(WireRequest request) {
            return address.equals(address(request)) && Arrays.equals(body, request.body());
        }

        private static String address(WireRequest request) {
            return request.method() + " " + request.rawPath() + "?" + request.rawQuery();
        }
    }

    /** The first answer to this request: remembered, or by {@code work} if {@code keeps} says so of it. */
    WireResponse answer(RequestId id, WireRequest request, Supplier<WireResponse> work, Predicate<WireResponse> keeps) {
        Entry entry = entryFor(id, request);
        if (!entry.isFor(request)) {
            throw ServiceFault.invalid("The request id %s was used for another request.".formatted(id));
        }
        entry.turn.lock();
        try {
            WireResponse known = entry.answer;
            if (known != null) {
                return known;
            }
            WireResponse answer = work.get();
            if (keeps.test(answer)) {
                entry.answer = answer;
            } else {
                entries.remove(id, entry);
            }
            return answer;
        } finally {
            entry.turn.unlock();
        }
    }

    private Entry entryFor(RequestId id, WireRequest request) {
        Instant now = clock.instant();
        Entry fresh = new Entry(id, request, now);
        Entry entry =
                entries.merge(id, fresh, (old, mine) -> old.since.plus(WINDOW).isAfter(now) ? old : mine);
        if (entry == fresh) {
            oldestFirst.add(entry);
            bytes.addAndGet(entry.bytes());
            while (bytes.get() > MOST_BYTES) {
                forgetOldest();
            }
        }
        return entry;
    }

    private void forgetOldest() {
        Entry oldest = oldestFirst.poll();
        if (oldest != null) {
            bytes.addAndGet(-oldest.bytes());
            entries.remove(oldest.id, oldest);
        }
    }

    public void clear() {
        entries.clear();
        oldestFirst.clear();
        bytes.set(0);
    }
}
