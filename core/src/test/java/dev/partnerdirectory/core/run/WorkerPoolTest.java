package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Runs with several workers. The directory in memory is asked by one thread at a time. */
class WorkerPoolTest {
    private static final int CUSTOMERS = 12;
    private static final int PEOPLE = 8;
    private static final Provisioning.Options SIX = new Provisioning.Options(6);

    private static final PasswordSink NOBODY = (customer, user, password) -> {};

    private final Bench bench = new Bench();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    private Provisioning provisioning(FaultyPorts.Fate fate) {
        return provisioning(fate, Thread::new);
    }

    private Provisioning provisioning(FaultyPorts.Fate fate, ThreadFactory threads) {
        Object oneAtATime = new Object();
        return PartnerDirectory.over(FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    try {
                        return fate.of(method, arguments, write, () -> {
                            synchronized (oneAtATime) {
                                return real.get();
                            }
                        });
                    } finally {
                        underWay.decrementAndGet();
                    }
                }))
                .validator(Harness.validator())
                .sleeper(pause -> {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("woken");
                    }
                })
                .threads(threads)
                .build()
                .provisioning();
    }

    private List<ManifestEntry> manyPeople() {
        List<ManifestEntry> rows = new ArrayList<>();
        for (int i = 1; i <= CUSTOMERS; i++) {
            CustomerId customer = new CustomerId("%08d-0000-0000-0000-000000000000".formatted(i));
            bench.directory.withCustomer(Samples.customer(customer, "c" + i + ".example", "Customer " + i));
            for (int j = 0; j < PEOPLE; j++) {
                UserRow row = present(rows.size() + 1L, "p" + j, "Helpdesk Administrator");
                rows.add(new UserRow(
                        row.row(),
                        customer.value(),
                        row.userPrincipalName().replace("contoso.onmicrosoft.com", "c" + i + ".example"),
                        row.displayName(),
                        row.firstName(),
                        row.lastName(),
                        row.usageLocation(),
                        row.roles(),
                        row.licenses(),
                        row.state(),
                        Optional.empty()));
            }
        }
        return rows;
    }

    private void plan(Provisioning provisioning) {
        bench.plan = provisioning.plan(Bench.manifest(manyPeople()), SIX).orThrow();
    }

    private RunReport apply(Provisioning provisioning, Queue<RunEvent> events) {
        return provisioning.apply(bench.run(), NOBODY, SIX, events::add);
    }

    @Test
    void several_workers_do_every_step_once() {
        Provisioning provisioning = provisioning((method, arguments, write, real) -> real.get());
        plan(provisioning);
        Queue<RunEvent> events = new ConcurrentLinkedQueue<>();

        RunReport report = apply(provisioning, events);

        assertThat(report.isClean()).isTrue();
        assertThat(report.count(Outcome.APPLIED)).isEqualTo(2L * CUSTOMERS * PEOPLE);
        assertThat(bench.directory.calls().effects()).hasSize(2 * CUSTOMERS * PEOPLE);
        assertThat(most.get()).isLessThanOrEqualTo(6);
        assertThat(events.stream().filter(RunEvent.StepFinished.class::isInstance))
                .hasSize(2 * CUSTOMERS * PEOPLE);
        assertThat(events.stream()
                        .filter(RunEvent.Progress.class::isInstance)
                        .map(RunEvent.Progress.class::cast)
                        .mapToLong(RunEvent.Progress::done)
                        .max())
                .hasValue(2L * CUSTOMERS * PEOPLE);
    }

    @Test
    void same_plan_comes_of_several_readers() {
        Provisioning provisioning = provisioning((method, arguments, write, real) -> real.get());
        plan(provisioning);

        assertThat(provisioning.plan(Bench.manifest(manyPeople()), Bench.ONE).plan())
                .contains(bench.plan);
    }

    @Test
    void interrupted_run_comes_back_with_nobody_at_work_and_is_resumed() throws InterruptedException {
        CountDownLatch halfway = new CountDownLatch(CUSTOMERS * PEOPLE / 2);
        Provisioning provisioning = provisioning((method, arguments, write, real) -> {
            if (write) {
                halfway.countDown();
            }
            return real.get();
        });
        plan(provisioning);
        AtomicReference<RunReport> report = new AtomicReference<>();
        Thread runner = new Thread(() -> report.set(apply(provisioning, new ConcurrentLinkedQueue<>())));
        runner.start();
        assertThat(halfway.await(1, TimeUnit.MINUTES)).isTrue();

        runner.interrupt();
        runner.join();

        assertThat(underWay.get()).isZero();
        if (!report.get().isComplete()) {
            report.set(provisioning.resume(bench.run(), NOBODY, SIX, event -> {}));
        }
        assertThat(report.get().isComplete()).isTrue();
        assertThat(bench.directory.calls().effects()).hasSize(2 * CUSTOMERS * PEOPLE);
    }

    @Test
    void step_that_an_interruption_kept_from_being_sent_was_not_attempted() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Provisioning provisioning = provisioning((method, arguments, write, real) -> {
            if (write && interrupted.compareAndSet(false, true)) {
                throw new Interrupted("it was not made", ErrorDetails.none());
            }
            return real.get();
        });
        plan(provisioning);

        RunReport stopped = apply(provisioning, new ConcurrentLinkedQueue<>());
        RunReport resumed = provisioning.resume(bench.run(), NOBODY, SIX, event -> {});

        assertThat(stopped.isComplete()).isFalse();
        assertThat(stopped.count(Outcome.REJECTED)).isZero();
        assertThat(stopped.count(Outcome.NOT_ATTEMPTED)).isPositive();
        assertThat(resumed.isClean()).isTrue();
        assertThat(bench.directory.calls().effects()).hasSize(2 * CUSTOMERS * PEOPLE);
    }

    @Test
    void run_for_which_no_further_thread_is_to_be_had_ends_with_nobody_at_work_and_is_resumed()
            throws InterruptedException {
        AtomicBoolean scarce = new AtomicBoolean();
        List<Thread> workers = new ArrayList<>();
        Provisioning provisioning = provisioning((method, arguments, write, real) -> real.get(), work -> {
            boolean atWork = scarce.get() && !bench.journal.records.isEmpty();
            if (atWork && workers.size() == 2) {
                throw new IllegalStateException("no thread left");
            }
            Thread worker = new Thread(work);
            if (atWork) {
                workers.add(worker);
            }
            return worker;
        });
        plan(provisioning);
        scarce.set(true);

        assertThatThrownBy(() -> apply(provisioning, new ConcurrentLinkedQueue<>()))
                .hasMessage("no thread left");

        int written = bench.journal.records.size();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(bench.journal.records).hasSize(written);
        scarce.set(false);
        assertThat(provisioning.resume(bench.run(), NOBODY, SIX, event -> {}).isClean())
                .isTrue();
        assertThat(bench.directory.calls().effects()).hasSize(2 * CUSTOMERS * PEOPLE);
    }

    @Test
    void slow_customer_stalls_nobody() {
        CustomerId slow = new CustomerId("00000001-0000-0000-0000-000000000000");
        CountDownLatch othersDone = new CountDownLatch((CUSTOMERS - 1) * PEOPLE);
        Provisioning provisioning = provisioning((method, arguments, write, real) -> {
            if (write && method.getName().equals("create")) {
                if (arguments[0].equals(slow)) {
                    await(othersDone);
                } else {
                    othersDone.countDown();
                }
            }
            return real.get();
        });
        plan(provisioning);

        RunReport report = apply(provisioning, new ConcurrentLinkedQueue<>());

        assertThat(report.isClean()).isTrue();
        assertThat(othersDone.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
