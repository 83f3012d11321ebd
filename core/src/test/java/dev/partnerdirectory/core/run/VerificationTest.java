package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private final Bench bench = new Bench();

    /** From the first write on, nobody is to be seen until so much time has gone by. */
    private void lagging(Duration lag) {
        boolean[] written = {false};
        Duration[] then = {Duration.ZERO};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (write && !written[0]) {
                written[0] = true;
                then[0] = bench.harness.sleptInAll();
            }
            boolean behind = bench.harness.sleptInAll().minus(then[0]).compareTo(lag) < 0;
            boolean unseen = written[0] && behind;
            if (unseen && method.getName().equals("get")) {
                throw new NotFound(NotFound.Missing.USER, "not seen yet", ErrorDetails.none());
            }
            return unseen && method.getName().equals("list") ? Page.last(List.of()) : real.get();
        });
    }

    @Test
    void change_that_becomes_visible_in_time_is_done() {
        bench.plan(present(1, "one", "Helpdesk Administrator"));
        lagging(Duration.ofSeconds(20));

        RunReport report = bench.apply();

        assertThat(report.count(Outcome.APPLIED)).isEqualTo(2);
    }

    @Test
    void run_that_is_stopped_before_it_looked_is_not_over_and_looks_when_resumed() {
        bench.plan(present(1, "one"));
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            Object answer = real.get();
            if (write) {
                Thread.currentThread().interrupt();
            }
            return answer;
        });

        RunReport stopped = bench.apply();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.hasSecret()).isTrue();
        bench.ports = bench.directory;
        RunReport resumed = bench.resume();

        assertThat(stopped.count(Outcome.APPLIED)).isEqualTo(1);
        assertThat(stopped.isComplete()).isFalse();
        assertThat(resumed.isComplete()).isTrue();
        assertThat(bench.journal.kinds()).contains("verified");
    }

    @Test
    void change_of_a_customer_who_cannot_be_read_is_not_said_to_be_seen() {
        bench.plan(present(1, "one"));
        boolean[] written = {false};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (written[0] && !write) {
                throw new Forbidden("not any more", ErrorDetails.none());
            }
            written[0] |= write;
            return real.get();
        });

        assertThat(bench.apply().count(Outcome.NOT_YET_VISIBLE)).isEqualTo(1);
    }

    @Test
    void change_that_stays_unseen_is_reported_so() {
        bench.plan(present(1, "one", "Helpdesk Administrator"));
        lagging(Duration.ofHours(1));

        RunReport report = bench.apply();

        assertThat(report.count(Outcome.NOT_YET_VISIBLE)).isEqualTo(2);
        assertThat(report.isClean()).isFalse();
        assertThat(bench.rows()).extracting(RowResult::outcome).containsExactly(Outcome.NOT_YET_VISIBLE);
    }

    @Test
    void resuming_looks_again_at_what_was_not_seen_and_writes_nothing() {
        bench.plan(present(1, "one", "Helpdesk Administrator"));
        lagging(Duration.ofHours(1));
        bench.apply();
        int effects = bench.directory.calls().effects().size();

        RunReport stillUnseen = bench.resume();
        bench.ports = bench.directory;
        RunReport seen = bench.resume();

        assertThat(stillUnseen.count(Outcome.NOT_YET_VISIBLE)).isEqualTo(2);
        assertThat(seen.count(Outcome.APPLIED)).isEqualTo(2);
        assertThat(seen.isClean()).isTrue();
        assertThat(bench.directory.calls().effects()).hasSize(effects);
        assertThat(bench.hasSecret()).isFalse();
        assertThat(bench.resume().isClean()).isTrue();
    }
}
