package dev.partnerdirectory.fake.http.journal;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * The last requests, oldest first. The number of requests and their total size are limited. The journal's own thread masks
 * and keeps requests, and ends when it has no work. Readers wait for it.
 * Thread-safe.
 */
public final class RequestJournal {
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final int most;
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RequestJournal::thread);
    private final NavigableMap<Long, RecordedRequest> kept = new TreeMap<>();
    private long cleared;
    private long bytes;
    private long forgotten;

    /** @param most the maximum number of requests to keep */
    public RequestJournal(int most) {
        this.most = most;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "request-journal");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Adds, a little later, the request that {@code record} creates for the given number. If too much waits to be added,
     * the request is forgotten.
     *
     * @param bytes the memory that it takes until then
     */
    public void add(long bytes, LongFunction<RecordedRequest> record) {
        long number = last.incrementAndGet();
        if (waiting.addAndGet(bytes) > MOST_BYTES) {
            waiting.addAndGet(-bytes);
            forget();
            return;
        }
        writer.execute(() -> {
            try {
                keep(number, record.apply(number));
            } catch (RuntimeException unreadable) {
                forget();
            } finally {
                waiting.addAndGet(-bytes);
            }
        });
    }

    private void forget() {
        synchronized (kept) {
            forgotten++;
        }
    }

    /** Waits until all requests are kept that were added before. */
    private void settle() {
        try {
            writer.submit(() -> {}).get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void keep(long number, RecordedRequest request) {
        synchronized (kept) {
            if (number <= cleared) {
                return;
            }
            kept.put(number, request);
            bytes += request.bytes();
            while (kept.size() > most || bytes > MOST_BYTES) {
                bytes -= kept.pollFirstEntry().getValue().bytes();
                forgotten++;
            }
        }
    }

    /** The number of requests since the start or the last {@link #clear()}, including those no longer kept. */
    public long count() {
        settle();
        synchronized (kept) {
            return kept.size() + forgotten;
        }
    }

    /** The number of requests that are no longer kept. If it is not 0, checks cover only the rest. */
    public long forgotten() {
        settle();
        synchronized (kept) {
            return forgotten;
        }
    }

    /** All requests that are kept. */
    public List<RecordedRequest> all() {
        settle();
        synchronized (kept) {
            return List.copyOf(kept.values());
        }
    }

    public List<RecordedRequest> matching(RequestFilter filter) {
        return all().stream().filter(filter).toList();
    }

    /** The number of kept requests that match. */
    public int count(RequestFilter filter) {
        return matching(filter).size();
    }

    /**
     * Checks how many requests match.
     *
     * @throws AssertionError if there are not {@code times}; the message lists all requests
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
        synchronized (kept) {
            cleared = last.get();
            kept.clear();
            bytes = 0;
            forgotten = 0;
        }
    }
}
