package dev.partnerdirectory.core.provisioning;

import static dev.partnerdirectory.core.provisioning.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.provisioning.run.Result;
import dev.partnerdirectory.core.provisioning.run.RowResult;
import dev.partnerdirectory.core.provisioning.run.RunReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private final Bench bench = new Bench();

    /** From the first write on, listings show nobody until so much time has gone by. */
    private void lagging(Duration lag) {
        boolean[] written = {false};
        Duration[] then = {Duration.ZERO};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (write && !written[0]) {
                written[0] = true;
                then[0] = bench.harness.sleptInAll();
            }
            boolean behind = bench.harness.sleptInAll().minus(then[0]).compareTo(lag) < 0;
            return written[0] && behind && method.getName().equals("list") ? Page.last(List.of()) : real.get();
        });
    }

    @Test
    void change_that_becomes_visible_in_time_is_done() {
        bench.plan(present(1, "one", "Helpdesk Administrator"));
        lagging(Duration.ofSeconds(20));

        RunReport report = bench.apply();

        assertThat(report.count(Result.DONE)).isEqualTo(2);
    }

    @Test
    void change_that_stays_unseen_is_reported_so_and_looked_for_again() {
        bench.plan(present(1, "one", "Helpdesk Administrator"));
        lagging(Duration.ofHours(1));

        RunReport report = bench.apply();

        assertThat(report.count(Result.NOT_YET_VISIBLE)).isEqualTo(2);
        assertThat(report.isClean()).isFalse();
        assertThat(bench.rows()).extracting(RowResult::result).containsExactly(Result.NOT_YET_VISIBLE);
    }
}
