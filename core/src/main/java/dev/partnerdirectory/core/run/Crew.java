package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works lanes off with as many workers as there is work for. The lane with the fewest workers is next, and of those the one
 * that waited longest, so that a slow one holds few of them; a lane whose customer may not be asked just now is passed
 * over. Lanes are opened as others end, so that only some are held. A worker waits only by the sleeper; one who finds
 * nothing to do goes home, and whoever takes or finishes a task calls in as many as there is work for. For one run.
 */
final class Crew {
    /** What a worker finds: a task, or a time to wait, or neither and so home. */
    private record Next(Optional<Lane.Task> task, Optional<Duration> pause) {
        static final Next HOME = new Next(Optional.empty(), Optional.empty());
    }

    private final RateLimits limits;
    private final Clock clock;
    private final Sleeper sleeper;
    private final ThreadFactory threads;
    private final int most;
    private final Consumer<Lane.Task> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wentHome = lock.newCondition();
    private final Deque<Lane> open = new ArrayDeque<>();
    private final Set<Thread> atWork = new HashSet<>();
    private int workers;
    private boolean somebodyWaits;
    private boolean stopping;
    private @Nullable Throwable failure;

    /**
     * @param most most workers; a crew of one works on the calling thread
     * @param work does one step of a task; what it throws ends the run
     */
    Crew(RateLimits limits, Clock clock, Sleeper sleeper, ThreadFactory threads, int most, Consumer<Lane.Task> work) {
        this.limits = limits;
        this.clock = clock;
        this.sleeper = sleeper;
        this.threads = threads;
        this.most = most;
        this.work = work;
    }

    /** Begins nothing any more; what is at work is finished. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    /** Works until all lanes are over, or it was stopped or interrupted; then nobody is at work any more. */
    void run(Iterator<Lane> lanes) {
        if (most == 1) {
            workers = 1;
            work(lanes);
        } else {
            share(lanes);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException defect) {
            throw defect;
        }
    }

    private void share(Iterator<Lane> lanes) {
        boolean interrupted = false;
        lock.lock();
        try {
            refill(lanes);
            callIn(lanes);
            while (workers > 0) {
                try {
                    wentHome.await();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    stopping = true;
                    atWork.forEach(Thread::interrupt);
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Calls in as many workers as there is work for. */
    private void callIn(Iterator<Lane> lanes) {
        if (most == 1 || stopping || somebodyWaits) {
            return;
        }
        int ready = open.stream().mapToInt(Lane::ready).sum() + (lanes.hasNext() ? 1 : 0);
        for (int i = 0; i < ready && workers < most; i++) {
            workers++;
            try {
                threads.newThread(() -> begin(lanes)).start();
            } catch (RuntimeException | Error nobody) {
                workers--;
                fail(nobody);
                return;
            }
        }
    }

    private void begin(Iterator<Lane> lanes) {
        Thread self = Thread.currentThread();
        lock.lock();
        try {
            atWork.add(self);
        } finally {
            lock.unlock();
        }
        work(lanes);
    }

    private void work(Iterator<Lane> lanes) {
        while (true) {
            Next next = next(lanes);
            if (next.task().isPresent()) {
                work(next.task().get(), lanes);
            } else if (next.pause().isPresent()) {
                pause(next.pause().get());
            } else {
                return;
            }
        }
    }

    private void work(Lane.Task task, Iterator<Lane> lanes) {
        @Nullable Throwable thrown = null;
        try {
            work.accept(task);
        } catch (RuntimeException | Error defect) {
            thrown = defect;
        }
        lock.lock();
        try {
            task.lane().done(task);
            if (thrown != null) {
                fail(thrown);
            }
            callIn(lanes);
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable thrown) {
        stopping = true;
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    private void pause(Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.lock();
            try {
                somebodyWaits = false;
            } finally {
                lock.unlock();
            }
        }
    }

    private Next next(Iterator<Lane> lanes) {
        lock.lock();
        try {
            Next next = find(lanes);
            if (next.equals(Next.HOME)) {
                workers--;
                atWork.remove(Thread.currentThread());
                wentHome.signalAll();
            }
            return next;
        } catch (RuntimeException | Error unreadable) {
            fail(unreadable);
            workers--;
            atWork.remove(Thread.currentThread());
            wentHome.signalAll();
            return Next.HOME;
        } finally {
            lock.unlock();
        }
    }

    private Next find(Iterator<Lane> lanes) {
        if (Thread.currentThread().isInterrupted()) {
            stopping = true;
        }
        if (stopping) {
            return Next.HOME;
        }
        refill(lanes);
        Instant now = clock.instant();
        Optional<Instant> earliest = Optional.empty();
        Optional<Lane> next = Optional.empty();
        for (Lane lane : open) {
            if (lane.ready() == 0) {
                continue;
            }
            Instant due = limits.readyAt(lane.customer());
            if (due.isAfter(now)) {
                earliest = Optional.of(earliest.filter(one -> !one.isAfter(due)).orElse(due));
            } else if (next.filter(one -> one.atWork() <= lane.atWork()).isEmpty()) {
                next = Optional.of(lane);
            }
        }
        if (next.isPresent()) {
            return takeFrom(next.get(), lanes);
        }
        if (earliest.isEmpty() || somebodyWaits) {
            return Next.HOME;
        }
        somebodyWaits = true;
        return new Next(Optional.empty(), Optional.of(Duration.between(now, earliest.get())));
    }

    private Next takeFrom(Lane lane, Iterator<Lane> lanes) {
        open.remove(lane);
        open.add(lane);
        Optional<Lane.Task> task = lane.take();
        callIn(lanes);
        return new Next(task, Optional.empty());
    }

    private void refill(Iterator<Lane> lanes) {
        open.removeIf(Lane::isOver);
        while (open.size() < 2 * most && lanes.hasNext()) {
            open.add(lanes.next());
        }
    }
}
