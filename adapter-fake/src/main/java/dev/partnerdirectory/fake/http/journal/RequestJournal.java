package dev.partnerdirectory.fake.http.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;

/** The last requests, oldest first. Holds a bounded number; recording never waits. Thread-safe. */
public final class RequestJournal {
    private final AtomicReferenceArray<RecordedRequest> ring;
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong cleared = new AtomicLong();

    /** @param most how many requests are kept */
    public RequestJournal(int most) {
        ring = new AtomicReferenceArray<>(most);
    }

    /** Keeps what {@code record} makes of the request's number. */
    public void add(LongFunction<RecordedRequest> record) {
        long number = last.incrementAndGet();
        ring.set(slot(number), record.apply(number));
    }

    private int slot(long number) {
        return (int) (number % ring.length());
    }

    /** How many requests there were since the start or the last {@link #clear()}, forgotten ones included. */
    public long count() {
        return last.get() - cleared.get();
    }

    /** How many of them are kept no longer, so that what is said of all is said of the rest. */
    public long forgotten() {
        return Math.max(0, count() - ring.length());
    }

    /** Every request that is kept. */
    public List<RecordedRequest> all() {
        return matching(RequestFilter.any());
    }

    public List<RecordedRequest> matching(RequestFilter filter) {
        long newest = last.get();
        long oldest = Math.max(cleared.get(), newest - ring.length());
        List<RecordedRequest> found = new ArrayList<>();
        for (long number = oldest + 1; number <= newest; number++) {
            RecordedRequest request = ring.get(slot(number));
            if (request != null && request.number() == number && filter.test(request)) {
                found.add(request);
            }
        }
        return found;
    }

    /** How many kept requests match. */
    public int count(RequestFilter filter) {
        return matching(filter).size();
    }

    /**
     * Checks how often something was asked for.
     *
     * @throws AssertionError saying what was asked instead, if it was not {@code times}
     */
    public void verify(int times, RequestFilter filter) {
        List<RecordedRequest> found = matching(filter);
        if (found.size() != times) {
            StringBuilder message =
                    new StringBuilder("expected %d requests matching %s, but there were %d; all requests:"
                            .formatted(times, filter, found.size()));
            all().forEach(request ->
                    message.append("%n  %s %s -> %d".formatted(request.method(), request.path(), request.status())));
            throw new AssertionError(message.toString());
        }
    }

    /** Forgets everything. */
    public void clear() {
        cleared.set(last.get());
        for (int i = 0; i < ring.length(); i++) {
            ring.set(i, null);
        }
    }
}
