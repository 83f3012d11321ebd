package dev.partnerdirectory.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works through the customers' queues with as many workers as there are tasks for. The queue with the fewest workers is
 * next. Among equals, the queue that has waited longest is next. So a slow customer holds few workers. A queue is
 * skipped while the rate limits do not permit calls about its customer. New queues are opened as others end. At most
 * one worker waits, by the sleeper. An idle worker ends, and a worker that takes or finishes a task starts as many
 * workers as there are tasks for. For one run.
 */
final class WorkerPool {
    /** The next action of a worker: a task or a wait. If there is neither, the worker ends. */
    private record Next(Optional<CustomerQueue.Task> task, Optional<Duration> pause) {
        static final Next END = new Next(Optional.empty(), Optional.empty());
    }

    private final BulkJob job;
    private final Consumer<CustomerQueue.Task> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition workerEnded = lock.newCondition();
    private final Deque<CustomerQueue> open = new ArrayDeque<>();
    private final Set<Thread> threadsAtWork = ConcurrentHashMap.newKeySet();
    private int workers;
    private volatile boolean oneWaits;
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
     * returns.
     */
    void run(Iterator<CustomerQueue> queues) {
        if (job.concurrency() == 1) {
            workers = 1;
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
        boolean interrupted = false;
        lock.lock();
        try {
            refill(queues);
            startWorkers(queues);
            while (workers > 0) {
                try {
                    workerEnded.await();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    stopping = true;
                    threadsAtWork.forEach(Thread::interrupt);
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Starts as many workers as there are tasks for. */
    private void startWorkers(Iterator<CustomerQueue> queues) {
        if (job.concurrency() == 1 || stopping || oneWaits) {
            return;
        }
        int ready = open.stream().mapToInt(CustomerQueue::ready).sum() + (queues.hasNext() ? 1 : 0);
        for (int i = 0; i < ready && workers < job.concurrency(); i++) {
            workers++;
            try {
                job.settings().threads().newThread(() -> begin(queues)).start();
            } catch (RuntimeException | Error nobody) {
                workers--;
                fail(nobody);
                return;
            }
        }
    }

    private void begin(Iterator<CustomerQueue> queues) {
        threadsAtWork.add(Thread.currentThread());
        work(queues);
    }

    private void work(Iterator<CustomerQueue> queues) {
        while (true) {
            Next next = next(queues);
            if (next.task().isPresent()) {
                work(next.task().get(), queues);
            } else if (next.pause().isPresent()) {
                pause(next.pause().get());
            } else {
                return;
            }
        }
    }

    private void work(CustomerQueue.Task task, Iterator<CustomerQueue> queues) {
        @Nullable Throwable thrown = null;
        try {
            work.accept(task);
        } catch (RuntimeException | Error defect) {
            thrown = defect;
        }
        lock.lock();
        try {
            task.queue().done(task);
            if (thrown != null) {
                fail(thrown);
            }
            startWorkers(queues);
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
            job.settings().sleeper().pause(wait);
        } finally {
            oneWaits = false;
        }
    }

    private Next next(Iterator<CustomerQueue> queues) {
        lock.lock();
        try {
            Next next = find(queues);
            if (next.equals(Next.END)) {
                end();
            }
            return next;
        } catch (RuntimeException | Error unreadable) {
            fail(unreadable);
            end();
            return Next.END;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        workers--;
        threadsAtWork.remove(Thread.currentThread());
        workerEnded.signalAll();
    }

    private Next find(Iterator<CustomerQueue> queues) {
        if (Thread.currentThread().isInterrupted()) {
            stopping = true;
        }
        if (stopping) {
            return Next.END;
        }
        refill(queues);
        Instant now = job.settings().clock().instant();
        Optional<Instant> earliest = Optional.empty();
        Optional<CustomerQueue> next = Optional.empty();
        for (CustomerQueue queue : open) {
            if (queue.ready() == 0) {
                continue;
            }
            Instant due = job.limits().readyAt(queue.customer());
            if (due.isAfter(now)) {
                earliest = Optional.of(earliest.filter(one -> !one.isAfter(due)).orElse(due));
            } else if (next.filter(one -> one.workers() <= queue.workers()).isEmpty()) {
                next = Optional.of(queue);
            }
        }
        if (next.isPresent()) {
            return takeFrom(next.get(), queues);
        }
        if (earliest.isEmpty() || oneWaits) {
            return Next.END;
        }
        oneWaits = true;
        return new Next(Optional.empty(), Optional.of(Duration.between(now, earliest.get())));
    }

    private Next takeFrom(CustomerQueue queue, Iterator<CustomerQueue> queues) {
        open.remove(queue);
        open.add(queue);
        Optional<CustomerQueue.Task> task = queue.take();
        startWorkers(queues);
        return new Next(task, Optional.empty());
    }

    private void refill(Iterator<CustomerQueue> queues) {
        open.removeIf(CustomerQueue::isOver);
        while (open.size() < 2 * job.concurrency() && queues.hasNext()) {
            open.add(queues.next());
        }
    }
}
