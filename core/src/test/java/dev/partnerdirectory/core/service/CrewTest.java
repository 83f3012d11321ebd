package dev.partnerdirectory.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final List<Integer> TASKS = IntStream.range(0, 200).boxed().toList();

    private static Crew<Integer, String> crew(Function<Integer, String> work) {
        return new Crew<>(work, (task, reason) -> task + " left out: " + reason);
    }

    @Test
    void results_come_in_the_tasks_order_whoever_is_first() {
        List<String> results = crew(task -> "did " + task).work(TASKS, task -> task % 7, 8);

        assertThat(results).isEqualTo(TASKS.stream().map(task -> "did " + task).toList());
    }

    @Test
    void as_many_are_at_work_at_once_as_are_asked_for() {
        CountDownLatch allHere = new CountDownLatch(4);

        List<String> results = crew(task -> {
                    allHere.countDown();
                    return opened(allHere) ? "met" : "alone";
                })
                .work(List.of(0, 1, 2, 3), task -> task, 4);

        assertThat(results).hasSize(4).containsOnly("met");
    }

    @Test
    void tasks_of_one_lane_never_run_at_once_and_keep_their_order() {
        Map<Integer, AtomicInteger> inLane = new ConcurrentHashMap<>();
        Map<Integer, ConcurrentLinkedQueue<Integer>> order = new ConcurrentHashMap<>();
        AtomicInteger met = new AtomicInteger();

        crew(task -> {
                    AtomicInteger lane = inLane.computeIfAbsent(task % 5, any -> new AtomicInteger());
                    if (lane.incrementAndGet() > 1) {
                        met.incrementAndGet();
                    }
                    order.computeIfAbsent(task % 5, any -> new ConcurrentLinkedQueue<>())
                            .add(task);
                    lane.decrementAndGet();
                    return "";
                })
                .work(TASKS, task -> task % 5, 8);

        assertThat(met).hasValue(0);
        assertThat(order.values())
                .hasSize(5)
                .allSatisfy(lane -> assertThat(List.copyOf(lane)).hasSize(40).isSorted());
    }

    @Test
    void an_interruption_is_passed_on_and_who_was_not_begun_is_left_out() {
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);

        List<String> results = crew(task -> {
                    if (task == 0) {
                        caller.interrupt();
                    }
                    return opened(never) ? "finished" : "interrupted at work";
                })
                .work(List.of(0, 1, 2, 3), task -> task, 2);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results.get(0)).isEqualTo("interrupted at work");
        assertThat(results.get(3)).isEqualTo("3 left out: interrupted before this one was begun");
    }

    @Test
    void a_task_that_throws_is_a_defect_that_shows() {
        Crew<Integer, String> crew = crew(task -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatThrownBy(() -> crew.work(List.of(0, 1), task -> task, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void no_thread_is_left_when_the_work_is_done() throws InterruptedException {
        Queue<Thread> workers = new ConcurrentLinkedQueue<>();

        crew(task -> {
                    workers.add(Thread.currentThread());
                    return "";
                })
                .work(TASKS, task -> task % 4, 4);

        assertAllEnd(workers);
    }

    @Test
    void a_defect_calls_back_those_at_work() throws InterruptedException {
        Queue<Thread> workers = new ConcurrentLinkedQueue<>();
        CountDownLatch bothHere = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        Crew<Integer, String> crew = crew(task -> {
            workers.add(Thread.currentThread());
            bothHere.countDown();
            if (task == 0 && opened(bothHere)) {
                throw new IllegalArgumentException("broken");
            }
            return opened(never) ? "finished" : "called back";
        });

        assertThatThrownBy(() -> crew.work(List.of(0, 1), task -> task, 2)).hasRootCauseMessage("broken");

        assertAllEnd(workers);
    }

    private static void assertAllEnd(Queue<Thread> workers) throws InterruptedException {
        for (Thread worker : workers) {
            worker.join(10_000);
            assertThat(worker.isAlive()).isFalse();
        }
    }

    /** Whether the latch opened before the thread was interrupted. */
    private static boolean opened(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }
}
