package dev.partnerdirectory.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works through the customers' queues with several workers. The queue with the fewest workers is next. Among equals,
 * the queue that has waited longest is next. So a slow customer holds few workers. A queue is skipped while the rate
 * limits do not permit calls about its customer. If all are skipped, one worker waits, by the sleeper. A worker that
 * finds nothing to do waits for the others. New queues are opened as others end. For one run.
 */
final class WorkerPool {
    /**
     * The next action of a worker: to do a step of a task, or to wait for the rate limits.
     *
     * @param end what follows under the lock
     */
    private record Action(Runnable deed, Runnable end) {}

    private final BulkJob job;
    private final Consumer<CustomerQueue.Task> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<CustomerQueue> open = new ArrayDeque<>();
    private boolean oneWaits;
    private volatile boolean stopping;
    private @Nullable Throwable failure;

    /** @param work does one step of a task; an exception ends the run */
    WorkerPool(BulkJob job, Consumer<CustomerQueue.Task> work) {
        this.job = job;
        this.work = work;
    }

    /** Starts no more tasks. Steps in progress are finished. */
    void stop() {
        stopping = true;
    }

    /**
     * Works until all queues are done, or the pool is stopped or interrupted. All workers have ended when this method
     * returns. A pool of one works on the calling thread.
     */
    void run(Iterator<CustomerQueue> queues) {
        if (job.concurrency() == 1) {
            work(queues);
        } else {
            share(queues);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException defect) {
            throw defect;
        }
    }

    private void share(Iterator<CustomerQueue> queues) {
        ExecutorService workers =
                Executors.newFixedThreadPool(job.concurrency(), job.settings().threads());
        try {
            for (int i = 0; i < job.concurrency(); i++) {
                workers.execute(() -> work(queues));
            }
        } catch (RuntimeException | Error nobody) {
            end(() -> fail(nobody));
        } finally {
            OrderedParallel.close(workers);
        }
    }

    private void work(Iterator<CustomerQueue> queues) {
        Optional<Action> next = next(queues);
        while (next.isPresent()) {
            Action action = next.get();
            try {
                action.deed().run();
            } catch (RuntimeException | Error defect) {
                end(() -> fail(defect));
            } finally {
                end(action.end());
            }
            next = next(queues);
        }
    }

    private void end(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
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

    /** Waits until there is something to do; empty when the worker ends. */
    private Optional<Action> next(Iterator<CustomerQueue> queues) {
        lock.lock();
        try {
            while (!stopping && !Thread.currentThread().isInterrupted()) {
                refill(queues);
                Optional<Action> action = find();
                if (action.isPresent() || open.isEmpty()) {
                    return action;
                }
                changed.await();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error unreadable) {
            fail(unreadable);
        } finally {
            lock.unlock();
        }
        end(this::stop);
        return Optional.empty();
    }

    private Optional<Action> find() {
        Instant now = job.settings().clock().instant();
        Optional<Instant> earliest = Optional.empty();
        Optional<CustomerQueue> next = Optional.empty();
        for (CustomerQueue queue : open) {
            if (!queue.isReady()) {
                continue;
            }
            Instant due = job.limits().readyAt(queue.customer());
            if (due.isAfter(now)) {
                earliest = Optional.of(earliest.filter(one -> !one.isAfter(due)).orElse(due));
            } else if (next.filter(one -> one.workers() <= queue.workers()).isEmpty()) {
                next = Optional.of(queue);
            }
        }
        return next.isPresent()
                ? Optional.of(take(next.get()))
                : earliest.filter(any -> !oneWaits).map(due -> pause(Duration.between(now, due)));
    }

    private Action take(CustomerQueue queue) {
        open.remove(queue);
        open.add(queue);
        CustomerQueue.Task task = queue.take();
        return new Action(() -> work.accept(task), () -> queue.done(task));
    }

    private Action pause(Duration wait) {
        oneWaits = true;
        return new Action(() -> job.settings().sleeper().pause(wait), () -> oneWaits = false);
    }

    private void refill(Iterator<CustomerQueue> queues) {
        open.removeIf(CustomerQueue::isOver);
        while (open.size() < 2 * job.concurrency() && queues.hasNext()) {
            open.add(queues.next());
        }
    }
}
