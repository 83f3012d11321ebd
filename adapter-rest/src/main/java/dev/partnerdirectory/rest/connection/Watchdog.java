package dev.partnerdirectory.rest.connection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Cancels requests that exceed their deadline. A socket time-out limits each single wait only, so an answer that comes
 * byte by byte would never time out. One thread checks all requests, and ends when there are none. Thread-safe.
 */
final class Watchdog implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(100);

    private final Set<Watched> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean onRounds = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;

    Watchdog() {
        thread = new ScheduledThreadPoolExecutor(1, Watchdog::daemon, new ThreadPoolExecutor.DiscardPolicy());
        thread.setKeepAliveTime(10, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "partner-directory-deadlines");
        thread.setDaemon(true);
        return thread;
    }

    /** A request that is watched until this is closed. */
    final class Watched implements AutoCloseable {
        private final Cancellable what;
        private final Deadline deadline;
        private volatile boolean cut;

        private Watched(Cancellable what, Deadline deadline) {
            this.what = what;
            this.deadline = deadline;
        }

        /** Whether it was cancelled. */
        boolean isCut() {
            return cut;
        }

        private void cutIfLate() {
            if (deadline.isOver()) {
                cut = true;
                underWay.remove(this);
                what.cancel();
            }
        }

        @Override
        public void close() {
            underWay.remove(this);
        }
    }

    /** Starts to watch a request. */
    Watched watch(Cancellable what, Deadline deadline) {
        Watched watched = new Watched(what, deadline);
        underWay.add(watched);
        goOnRounds();
        return watched;
    }

    private void goOnRounds() {
        if (onRounds.compareAndSet(false, true)) {
            Future<?> unused = thread.schedule(this::round, ROUND.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            underWay.forEach(Watched::cutIfLate);
        } finally {
            onRounds.set(false);
            if (!underWay.isEmpty()) {
                goOnRounds();
            }
        }
    }

    /** Stops watching. Running requests are then limited by their socket time-outs only. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
