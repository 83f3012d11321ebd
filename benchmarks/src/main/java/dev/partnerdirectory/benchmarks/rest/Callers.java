package dev.partnerdirectory.benchmarks.rest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Many concurrent callers. Each is a platform thread that makes one call after the other. */
record Callers(int callers, int calls) {
    /**
     * The result of a round.
     *
     * @param rate   calls per second
     * @param micros processor time of this process per call, in microseconds
     * @param failed calls that ended with an {@link IOException}; any other exception ends the benchmark
     */
    record Took(double rate, double micros, int failed) {}

    Took run(Rival rival) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        AtomicInteger left = new AtomicInteger(calls);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Thread thread = new Thread(() -> call(rival, go, left, failed, failure));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        long nanos = System.nanoTime() - start;
        cpu = system.getProcessCpuTime() - cpu;
        Exception broken = failure.get();
        if (broken != null) {
            throw broken;
        }
        return new Took(calls * 1e9 / nanos, cpu / 1e3 / calls, failed.get());
    }

    private static void call(
            Rival rival,
            CountDownLatch go,
            AtomicInteger left,
            AtomicInteger failed,
            AtomicReference<@Nullable Exception> failure) {
        try {
            go.await();
            while (left.getAndDecrement() > 0) {
                try {
                    rival.addMember();
                } catch (IOException lost) {
                    failed.incrementAndGet();
                }
            }
        } catch (Exception e) {
            left.set(0);
            failure.set(e);
        }
    }
}
