package dev.partnerdirectory.core.workflow;

import static dev.partnerdirectory.core.workflow.People.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.guard.Bounds;
import dev.partnerdirectory.core.guard.Ceilings;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.testing.Calls;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs to look for people in a customer of 2,000 users. */
class LookupCostTest {
    private static final CustomerUser LAST = Samples.user("user1999");

    private final Harness harness = new Harness();
    private final People people = new People(harness);

    @BeforeEach
    void manyAreThere() {
        for (int i = 0; i < 1_999; i++) {
            harness.directory().withUser(Samples.user("user" + i));
        }
        harness.directory().withUser(LAST);
    }

    /** The look-ups of users, in order. */
    private List<Operation> lookups() {
        return harness.calls().log().stream()
                .map(Calls.Call::operation)
                .filter(call -> call == Operation.LIST_USERS || call == Operation.GET_USER)
                .toList();
    }

    @Test
    void a_new_person_is_looked_for_by_name_once_among_all_and_the_deleted_and_seen_by_id_once() {
        assertThat(people.one(row(1, "ada")).outcome()).isEqualTo(Outcome.APPLIED);

        assertThat(lookups()).containsExactly(Operation.LIST_USERS, Operation.LIST_USERS, Operation.GET_USER);
    }

    @Test
    void a_person_who_is_there_is_looked_for_once() {
        assertThat(people.one(row(1, "user1999")).outcome()).isEqualTo(Outcome.ALREADY_SO);

        assertThat(lookups()).containsExactly(Operation.LIST_USERS);
    }

    @Test
    void a_leaver_is_looked_for_once_then_read_before_and_after_the_deletion() {
        assertThat(offboard(LAST.userPrincipalName())).isEqualTo(Outcome.APPLIED);

        assertThat(lookups()).containsExactly(Operation.LIST_USERS, Operation.GET_USER, Operation.GET_USER);
    }

    @Test
    void a_leaver_named_by_id_is_never_looked_for_by_name() {
        assertThat(offboard(LAST.id())).isEqualTo(Outcome.APPLIED);

        assertThat(lookups()).containsOnly(Operation.GET_USER).hasSize(3);
    }

    private Outcome offboard(UserRef leaver) {
        return harness.partnerDirectory()
                .offboarding()
                .offboard(Samples.CONTOSO, leaver)
                .row()
                .outcome();
    }

    @Test
    void a_ceiling_in_per_cent_has_the_users_counted() {
        Ceilings none = Ceilings.of(Change.Kind.CREATE_USER, 0);
        Policy strict = Policy.standard().withPercent(Bounds.none().withPerCustomer(none));

        assertThatThrownBy(() -> people.onboard(harness.under(strict), Onboarding.Options.standard(), row(1, "ada")))
                .isInstanceOf(GuardRail.class)
                .hasMessageContaining("(2000 users)");
    }
}
