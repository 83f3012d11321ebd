package dev.partnerdirectory.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.testing.Samples;
import org.junit.jupiter.api.Test;

class CustomerQueueTest {
    private final Bench bench = new Bench();

    /** How many workers may take the role away at once. */
    private int sideBySide(RoleId role) {
        bench.given("one", role);
        bench.given("two", role);
        bench.plan(Bench.owned(1, role.value()));
        CustomerQueue queue = new CustomerQueue(bench.plan.customers().get(0), RoleCatalog.builtIn());
        int taken = 0;
        while (queue.isReady()) {
            CustomerQueue.Task unused = queue.take();
            taken++;
        }
        return taken;
    }

    @Test
    void a_privileged_role_is_taken_from_one_person_at_a_time() {
        assertThat(sideBySide(Samples.GLOBAL_ADMIN)).isEqualTo(1);
    }

    @Test
    void a_role_that_nobody_knows_is_taken_as_a_privileged_one_is() {
        assertThat(RoleCatalog.builtIn().find(Samples.ARCHIVIST)).isEmpty();

        assertThat(sideBySide(Samples.ARCHIVIST)).isEqualTo(1);
    }

    @Test
    void a_role_without_privileges_is_taken_from_several_at_once() {
        assertThat(sideBySide(Samples.READERS)).isEqualTo(2);
    }
}
