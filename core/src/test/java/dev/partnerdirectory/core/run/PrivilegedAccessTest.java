package dev.partnerdirectory.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.access.AccessReport;
import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.in.PrivilegedAccess;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.AccessReadings;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.testing.Calls;
import dev.partnerdirectory.core.testing.TestDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrivilegedAccessTest {
    /** Readings in memory. */
    private static final class Kept implements AccessReadings {
        private final List<CustomerAccess> all = new ArrayList<>();

        @Override
        public Set<CustomerId> customers() {
            return all.stream().map(CustomerAccess::customer).collect(Collectors.toSet());
        }

        @Override
        public void add(CustomerAccess access) {
            all.add(access);
        }

        @Override
        public void forEach(Consumer<CustomerAccess> to) {
            all.forEach(to);
        }
    }

    private final TestDirectory directory = TestDirectory.create();
    private final Kept readings = new Kept();

    private AccessReport report(Optional<Manifest> expected) {
        return PartnerDirectory.over(directory)
                .build()
                .privilegedAccess()
                .report(
                        new PrivilegedAccess.Query(
                                CustomerChoice.all(), Provisioning.Options.sequential(), expected, Optional.empty()),
                        readings,
                        RunListener.none());
    }

    @Test
    void customers_whose_readings_are_there_are_not_read_again() {
        report(Optional.empty());
        int calls = directory.calls().of(Operation.LIST_ROLES).size();

        AccessReport again = report(Optional.empty());

        assertThat(again.customers()).isEqualTo(2);
        assertThat(directory.calls().of(Operation.LIST_ROLES)).hasSize(calls);
    }

    @Test
    void a_role_that_is_not_known_is_a_fault_of_the_expectation_and_nothing_is_read() {
        Manifest expected = Manifest.of(List.of(new RoleSetRow(1, "Contoso", "Ruler of All", List.of(), true)));

        assertThatThrownBy(() -> report(Optional.of(expected)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("row 1: roles has 'Ruler of All'");
        assertThat(directory.calls().of(Operation.LIST_ROLES)).isEmpty();
    }

    @Test
    void a_report_that_failed_goes_on_with_the_customers_that_are_left() {
        directory
                .calls()
                .next(
                        Operation.LIST_ROLES,
                        Calls.Fault.none(),
                        Calls.Fault.refused(new Unavailable("away", ErrorDetails.none())));
        assertThatThrownBy(() -> report(Optional.empty())).isInstanceOf(Unavailable.class);
        assertThat(readings.all).hasSize(1);

        AccessReport whole = report(Optional.empty());

        assertThat(whole.customers()).isEqualTo(2);
        assertThat(directory.calls().of(Operation.LIST_ROLES)).hasSize(3);
    }
}
