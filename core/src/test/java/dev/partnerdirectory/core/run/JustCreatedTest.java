package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody whom the run created a moment ago, and of whom the directory does not know everywhere yet. */
class JustCreatedTest {
    private final Bench bench = new Bench();

    private void absentUntil(Duration slept, NotFound.Missing missing) {
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            boolean early = bench.harness.sleptInAll().compareTo(slept) < 0;
            String port = method.getDeclaringClass().getSimpleName();
            if (early && (port.equals("Licenses") || (port.equals("RoleMembers") && write))) {
                throw new NotFound(missing, "resource does not exist", ErrorDetails.none());
            }
            return real.get();
        });
    }

    @ParameterizedTest
    @EnumSource(NotFound.Missing.class)
    void whatever_is_said_not_to_be_found_is_waited_for(NotFound.Missing missing) {
        bench.directory.withSku(Samples.ems(5));
        bench.plan(licensed(present(1, "new", "Helpdesk Administrator"), "EMS"));
        absentUntil(Duration.ofSeconds(10), missing);

        assertThat(bench.apply().isClean()).isTrue();
    }

    @Test
    void the_wait_ends() {
        bench.plan(present(1, "new", "Helpdesk Administrator"));
        absentUntil(Duration.ofHours(1), NotFound.Missing.ROLE);

        assertThat(bench.apply().count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(bench.harness.sleptInAll()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
    }

    @Test
    void who_was_there_before_is_not_waited_for() {
        bench.given("old");
        bench.plan(present(1, "old", "Helpdesk Administrator"));
        absentUntil(Duration.ofHours(1), NotFound.Missing.ROLE);

        assertThat(bench.apply().count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(bench.harness.slept()).isEmpty();
    }
}
