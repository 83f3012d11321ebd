package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.error.DirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many concurrent callers. */
final class Crowd {
    static final int SIZE = 32;

    private Crowd() {}

    /** Runs the calls all at the same time; returns their errors. */
    static List<DirectoryException> atOnce(IntFunction<Callable<?>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SIZE);
        ExecutorService threads = Executors.newFixedThreadPool(SIZE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                Callable<?> call = calls.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<DirectoryException> refusals = new ArrayList<>();
            for (Future<?> one : running) {
                refusal(one).ifPresent(refusals::add);
            }
            return refusals;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<DirectoryException> refusal(Future<?> call) throws Exception {
        try {
            call.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DirectoryException refusal) {
                return Optional.of(refusal);
            }
            throw failed;
        }
    }
}
