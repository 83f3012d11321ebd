package dev.partnerdirectory.core.workflow;

import static dev.partnerdirectory.core.workflow.People.outcomes;
import static dev.partnerdirectory.core.workflow.People.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnboardingBatchTest {
    private static final String HELPDESK = "Helpdesk Administrator";

    private final Harness harness = new Harness();
    private final People people = new People(harness);

    @Test
    void results_come_by_row_whatever_is_done_first() {
        assertThat(people.onboard(row(4, "ada"), row(2, "bob"), row(3, "cid")))
                .extracting(RowResult::row)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_customers_users_are_listed_once_to_plan_for_all_its_people_and_a_few_are_seen_by_id() {
        harness.directory().withUser(Samples.user("bob"));

        List<RowResult> results = people.onboard(row(1, "ada"), row(2, "bob"), row(3, "cid"));

        assertThat(results)
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.ALREADY_SO, Outcome.APPLIED);
        assertThat(harness.calls().of(Operation.LIST_USERS))
                .extracting(call -> call.correlationId())
                .satisfies(calls -> assertThat(Set.copyOf(calls)).hasSize(1));
        assertThat(harness.calls().of(Operation.GET_USER)).hasSize(2);
    }

    @Test
    void a_failed_person_does_not_stop_the_next() {
        harness.calls().next(Operation.CREATE_USER, Fault.refused(new Rejected("no", ErrorDetails.none())));

        assertThat(people.onboard(row(1, "ada"), row(2, "bob")))
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.APPLIED);
    }

    @Test
    void a_refused_sign_in_ends_the_batch() {
        harness.calls()
                .next(Operation.CREATE_USER, Fault.refused(new Unauthenticated("expired", false, ErrorDetails.none())));

        List<RowResult> results = people.onboard(row(1, "ada", HELPDESK), row(2, "bob"));

        assertThat(outcomes(results.get(0))).containsExactly(Outcome.REJECTED, Outcome.NOT_ATTEMPTED);
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(results.get(1).steps().get(0).reason()).contains("the sign-in was refused");
        assertThat(harness.calls().writes()).containsExactly(Operation.CREATE_USER);
    }

    @Test
    void an_interruption_reports_what_was_done_and_leaves_the_rest_out() {
        harness.calls().next(Operation.CREATE_USER, effect -> {
            Object created = effect.get();
            Thread.currentThread().interrupt();
            return created;
        });

        List<RowResult> results = people.onboard(row(1, "ada", HELPDESK), row(2, "bob"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results.get(0).steps().get(0).outcome()).isIn(Outcome.APPLIED, Outcome.NOT_YET_VISIBLE);
        assertThat(people.passwords).containsOnlyKeys(Samples.name("ada"));
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(results.get(1).steps().get(0).reason()).contains("the run ended before this step");
        assertThat(harness.directory().contosoUsers()).hasSize(1);
    }

    @Test
    void rows_with_faults_are_left_out_and_the_others_done_where_that_is_wished() {
        Onboarding.Options keepGoing = new Onboarding.Options(Provisioning.Options.sequential(), true);

        Onboarding.Report report = people.onboard(keepGoing, row(1, "no-at-sign@", HELPDESK), row(2, "bob"));

        assertThat(report.rows()).extracting(RowResult::row).containsExactly(2L);
        assertThat(report.leftOut())
                .extracting(fault -> fault.row() + " " + fault.field())
                .containsExactly("1 userPrincipalName");
        assertThatThrownBy(() -> people.onboard(row(1, "no-at-sign@"), row(2, "cid")))
                .isInstanceOf(InvalidRequest.class);
        assertThat(harness.directory().contosoUsers()).hasSize(1);
    }

    @Test
    void every_finished_step_is_told() {
        people.onboard(row(1, "ada", HELPDESK));

        assertThat(people.events)
                .filteredOn(RunEvent.StepFinished.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_step_that_is_not_attempted_is_told_with_the_reason() {
        harness.calls().next(Operation.CREATE_USER, Fault.refused(new Rejected("no", ErrorDetails.none())));
        harness.calls().next(Operation.CREATE_USER, 4, Fault.lostBefore());

        people.onboard(row(1, "ada", HELPDESK), row(2, "bob", HELPDESK));

        assertThat(people.events)
                .filteredOn(RunEvent.StepFinished.class::isInstance)
                .extracting(event -> ((RunEvent.StepFinished) event).result().reason())
                .containsExactly(
                        Optional.empty(),
                        Optional.of("the user was not created"),
                        Optional.empty(),
                        Optional.of("it is not known whether the user was created"));
    }

    @Test
    void a_concurrency_out_of_range_is_refused() {
        assertThatThrownBy(() -> people.onboard(new Onboarding.Options(new Provisioning.Options(65), false)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("options.pace.concurrency"));
    }

    @Test
    void nobody_at_all_has_no_results() {
        assertThat(people.onboard()).isEmpty();
    }

    @Test
    void customers_and_what_they_bought_are_read_once_for_all_who_need_it() {
        harness.directory().withSku(Samples.ems(3));

        people.onboard(row(1, "ada", List.of(), List.of("EMS")), row(2, "bob", List.of(), List.of("EMS")));

        assertThat(harness.calls().of(Operation.LIST_CUSTOMERS)).hasSize(1);
        assertThat(harness.calls().of(Operation.LIST_SUBSCRIBED_SKUS)).hasSize(1);

        people.onboard(row(1, "cid"), row(2, "dan"));

        assertThat(harness.calls().of(Operation.LIST_SUBSCRIBED_SKUS)).hasSize(1);
    }
}
