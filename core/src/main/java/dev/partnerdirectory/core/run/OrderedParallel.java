package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on several items at once and passes on the results in the order of the items. The first failure ends it. */
record OrderedParallel(ThreadFactory threads, int most) {
    /** @throws Interrupted if the calling thread is interrupted; all workers have then ended */
    <T, R> void each(Iterable<T> all, Function<T, R> work, Consumer<R> taken) {
        Iterator<T> things = all.iterator();
        if (most == 1) {
            things.forEachRemaining(thing -> taken.accept(work.apply(thing)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(most, threads);
        Deque<Future<R>> atWork = new ArrayDeque<>();
        try {
            while (things.hasNext() || !atWork.isEmpty()) {
                while (things.hasNext() && atWork.size() < most) {
                    T thing = things.next();
                    atWork.add(pool.submit(() -> work.apply(thing)));
                }
                taken.accept(result(atWork.remove()));
            }
        } finally {
            pool.shutdownNow();
            close(pool);
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while reading", ErrorDetails.none());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Waits until all tasks have ended, as a pool's own method does since Java 19. An interruption is passed on to them. */
    static void close(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException stop) {
                interrupted = true;
                pool.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
