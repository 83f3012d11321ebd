package dev.partnerdirectory.core.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Works through tasks, several at once, and gives every task's result in the tasks' order. Tasks of the same lane never
 * run at once. When the calling thread is interrupted, the tasks at work are interrupted and waited for, and those not
 * begun are left out.
 */
final class Crew<T, R> {
    private final Function<T, R> work;
    private final BiFunction<T, String, R> leaveOut;

    /**
     * Makes a crew.
     *
     * @param work     does a task; must not throw, and must come back soon when interrupted
     * @param leaveOut gives the result of a task not begun, with the reason
     */
    Crew(Function<T, R> work, BiFunction<T, String, R> leaveOut) {
        this.work = work;
        this.leaveOut = leaveOut;
    }

    List<R> work(List<T> tasks, Function<T, Object> lane, int concurrency) {
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(tasks.size());
        Map<Object, List<Integer>> lanes = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            lanes.computeIfAbsent(lane.apply(tasks.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        if (concurrency == 1) {
            lanes.values().forEach(one -> walk(one, tasks, results));
        } else {
            share(lanes, tasks, results, concurrency);
        }
        return collected(tasks, results);
    }

    private void walk(List<Integer> lane, List<T> tasks, AtomicReferenceArray<R> results) {
        for (int index : lane) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            results.set(index, work.apply(tasks.get(index)));
        }
    }

    private void share(
            Map<Object, List<Integer>> lanes, List<T> tasks, AtomicReferenceArray<R> results, int concurrency) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(concurrency, lanes.size())));
        List<Future<?>> walking = new ArrayList<>();
        lanes.values().forEach(lane -> walking.add(pool.submit(() -> walk(lane, tasks, results))));
        pool.shutdown();
        try {
            for (Future<?> walk : walking) {
                walk.get();
            }
        } catch (InterruptedException stop) {
            end(pool);
            Thread.currentThread().interrupt();
        } catch (ExecutionException defect) {
            end(pool);
            throw new IllegalStateException("a task threw, which tasks must not", defect.getCause());
        }
    }

    /** Interrupts those at work and waits until they have come back: what they did must not go unreported. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                // Already on the way out; the caller's flag is set when everyone is back.
            }
        }
    }

    private List<R> collected(List<T> tasks, AtomicReferenceArray<R> results) {
        List<R> all = new ArrayList<>(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            R result = results.get(i);
            all.add(result != null ? result : leaveOut.apply(tasks.get(i), "interrupted before this one was begun"));
        }
        return all;
    }
}
