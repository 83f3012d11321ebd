package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer who cannot be read. */
class LostCustomerTest {
    private static final Manifest PEOPLE =
            Bench.manifest(present(2, "one"), lost(present(3, "two")), present(4, "three"), lost(present(5, "four")));

    private final Bench bench = new Bench();

    private static UserRow lost(UserRow row) {
        return new UserRow(
                row.row(),
                "Fabrikam",
                row.userPrincipalName().replace("contoso", "fabrikam"),
                row.displayName(),
                "",
                "",
                "US",
                row.roles(),
                List.of(),
                "",
                Optional.empty());
    }

    @BeforeEach
    void loseFabrikam() {
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (arguments != null && arguments[0].equals(Samples.FABRIKAM)) {
                throw new Forbidden("no relationship", ErrorDetails.none().withRemedy("send a request"));
            }
            return real.get();
        });
    }

    private Onboarding.Report onboard(boolean keepGoing) {
        Onboarding.Options options = new Onboarding.Options(Provisioning.Options.sequential(), keepGoing);
        return bench.harness
                .builder(bench.ports)
                .build()
                .onboarding()
                .onboard(PEOPLE, options, bench, RunListener.none());
    }

    @Test
    void every_row_that_it_concerns_is_named_and_nothing_is_sent() {
        assertThatThrownBy(() -> onboard(false))
                .isInstanceOf(Forbidden.class)
                .hasMessage("customer fabrikam.onmicrosoft.com cannot be read (rows 3, 5), nothing was sent: no"
                        + " relationship")
                .satisfies(failure ->
                        assertThat(((Forbidden) failure).details().remedy()).isPresent());
        assertThat(bench.directory.calls().writes()).isEmpty();
        assertThat(bench.provisioning().plan(PEOPLE, Bench.ONE).faults())
                .extracting(Violation::row)
                .containsExactly(3L, 5L);
    }

    @Test
    void the_others_are_done_where_that_is_wished() {
        Onboarding.Report report = onboard(true);

        assertThat(report.rows()).extracting(RowResult::row).containsExactly(2L, 4L);
        assertThat(report.rows()).extracting(RowResult::outcome).containsOnly(Outcome.APPLIED);
        assertThat(report.leftOut()).extracting(Violation::row).containsExactly(3L, 5L);
    }

    @Test
    void beside_a_fault_of_the_manifest_everything_is_listed() {
        Manifest faulty = to -> {
            PEOPLE.forEach(to);
            to.accept(present(6, "one"));
        };

        assertThatThrownBy(() -> bench.provisioning().plan(faulty, Bench.ONE).orThrow())
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("row 3: customer cannot be read: no relationship")
                .hasMessageContaining("row 6: userPrincipalName is already in row 2");
    }

    @Test
    void one_that_is_lost_in_the_middle_stops_nobody_else() {
        bench.plan = bench.harness
                .builder(bench.directory)
                .build()
                .provisioning()
                .plan(PEOPLE, Bench.ONE)
                .orThrow();
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (write && arguments[0].equals(Samples.FABRIKAM)) {
                throw new Forbidden("no relationship", ErrorDetails.none());
            }
            return real.get();
        });

        bench.apply();

        assertThat(bench.rows())
                .extracting(row -> row.row() + " " + row.outcome())
                .containsExactlyInAnyOrder("2 APPLIED", "3 REJECTED", "4 APPLIED", "5 REJECTED");
    }
}
