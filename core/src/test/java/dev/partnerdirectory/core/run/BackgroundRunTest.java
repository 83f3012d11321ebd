package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.memory.InMemoryPasswords;
import dev.partnerdirectory.core.memory.InMemoryRuns;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.port.in.BackgroundRun;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.InterceptedPorts;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundRunTest {
    private final Bench bench = new Bench();
    private final InMemoryRuns runs = new InMemoryRuns();
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private StoredRun run;

    @BeforeEach
    void open() {
        bench.plan(present(1, "new"), present(2, "newer"));
        run = runs.open(runs.create(bench.plan).id());
    }

    @AfterEach
    void close() {
        run.close();
    }

    private BackgroundRun start(Provisioning provisioning) {
        return BackgroundRun.start(provisioning, run, passwords, Bench.ONE);
    }

    /** The second create is never answered. An interrupt ends the wait. */
    private Provisioning thatGetsStuck() {
        bench.ports = InterceptedPorts.over(bench.directory, call -> {
            if (call.name().equals("CustomerUsers.create")
                    && !bench.directory.contosoUsers().isEmpty()) {
                stuck.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    throw new Interrupted("it was not made", ErrorDetails.none());
                }
            }
            return call.proceed();
        });
        return bench.provisioning();
    }

    @Test
    void is_applied_and_watched_and_awaited() {
        ConcurrentLinkedQueue<RunEvent> heard = new ConcurrentLinkedQueue<>();

        try (BackgroundRun job = BackgroundRun.start(bench.provisioning(), run, passwords, Bench.ONE, heard::add)) {
            assertThat(job.await().isComplete()).isTrue();

            assertThat(job.isDone()).isTrue();
            assertThat(job.progress())
                    .get()
                    .satisfies(progress -> assertThat(List.of(progress.done(), progress.total()))
                            .containsExactly(2L, 2L));
        }
        assertThat(heard).hasAtLeastOneElementOfType(RunEvent.StepFinished.class);
        assertThat(passwords.all())
                .extracting(InMemoryPasswords.Password::user)
                .containsExactlyInAnyOrder(Samples.name("new"), Samples.name("newer"));
        assertThat(passwords.of(Samples.CONTOSO, Samples.name("new"))).isPresent();
    }

    @Test
    void that_is_cancelled_reports_what_it_did_and_is_resumed_by_the_next() throws InterruptedException {
        try (BackgroundRun job = start(thatGetsStuck())) {
            stuck.await();
            assertThat(job.isDone()).isFalse();

            job.cancel();

            assertThat(job.await().isComplete()).isFalse();
        }
        bench.ports = bench.directory;
        try (BackgroundRun next = start(bench.provisioning())) {
            assertThat(next.await().isComplete()).isTrue();
        }
        assertThat(bench.directory.calls().effects()).containsExactly(Operation.CREATE_USER, Operation.CREATE_USER);
    }

    @Test
    void that_is_closed_has_ended() throws InterruptedException {
        BackgroundRun job = start(thatGetsStuck());
        stuck.await();

        job.close();

        assertThat(job.isDone()).isTrue();
    }

    @Test
    void goes_on_when_the_one_who_waits_is_interrupted() throws InterruptedException {
        try (BackgroundRun job = start(thatGetsStuck())) {
            stuck.await();
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(Interrupted.class).isThrownBy(job::await);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(job.isDone()).isFalse();
        }
    }

    @Test
    void that_fails_tells_the_one_who_waits() {
        UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));

        try (BackgroundRun job = BackgroundRun.start(
                bench.provisioning(),
                run,
                (customer, user, password) -> {
                    throw full;
                },
                Bench.ONE)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(job::await)
                    .isSameAs(full);
        }
    }
}
