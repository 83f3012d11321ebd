package dev.partnerdirectory.core.workflow;

import static dev.partnerdirectory.core.workflow.People.kinds;
import static dev.partnerdirectory.core.workflow.People.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnboardingBatchTest {
    private final Harness harness = new Harness();
    private final Onboarding onboarding = harness.partnerDirectory().onboarding();

    @Test
    void results_come_in_the_requests_order_whatever_runs_first() {
        List<Onboarding.Request> requests = List.of(
                request(2, "ada", List.of(), List.of()),
                request(3, "bob", List.of(), List.of()),
                request(4, "ada", List.of(), List.of()));

        List<WorkflowResult> results = onboarding.run(requests, Onboarding.Options.sequential());

        assertThat(results).extracting(WorkflowResult::row).containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_customers_users_are_read_once_for_all_its_people() {
        harness.directory().withUser(Samples.user("bob"));

        List<WorkflowResult> results = onboarding.run(
                List.of(
                        request(1, "ada", List.of(), List.of()),
                        request(2, "bob", List.of(), List.of()),
                        request(3, "cid", List.of(), List.of())),
                Onboarding.Options.sequential());

        assertThat(results)
                .extracting(result -> result.outcome().kind())
                .containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.ALREADY_SO, Outcome.Kind.APPLIED);
        assertThat(harness.calls().of(Operation.LIST_USERS)).hasSize(1);
    }

    @Test
    void a_failed_person_does_not_stop_the_next() {
        harness.calls().next(Operation.CREATE_USER, Fault.refused(new Rejected("no", ErrorDetails.none())));

        List<WorkflowResult> results =
                onboarding.run(List.of(request("ada"), request("bob")), Onboarding.Options.sequential());

        assertThat(results)
                .extracting(result -> result.outcome().kind())
                .containsExactly(Outcome.Kind.REJECTED, Outcome.Kind.APPLIED);
    }

    @Test
    void a_refused_sign_in_ends_the_batch() {
        harness.calls()
                .next(Operation.CREATE_USER, Fault.refused(new Unauthenticated("expired", false, ErrorDetails.none())));

        List<WorkflowResult> results = onboarding.run(
                List.of(request("ada", Samples.HELPDESK), request("bob")), Onboarding.Options.sequential());

        assertThat(kinds(results.get(0))).containsExactly(Outcome.Kind.REJECTED, Outcome.Kind.NOT_ATTEMPTED);
        assertThat(results.get(1).outcome()).isEqualTo(new Outcome.NotAttempted("the sign-in was refused"));
        assertThat(harness.calls().writes()).containsExactly(Operation.CREATE_USER);
    }

    @Test
    void an_interruption_reports_what_was_done_and_leaves_the_rest_out() {
        harness.calls().next(Operation.CREATE_USER, effect -> {
            Object created = effect.get();
            Thread.currentThread().interrupt();
            return created;
        });

        List<WorkflowResult> results = onboarding.run(
                List.of(request("ada", Samples.HELPDESK), request("bob")), Onboarding.Options.sequential());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results.get(0).steps().get(0).outcome()).isEqualTo(new Outcome.Applied());
        assertThat(results.get(0).newPassword()).isPresent();
        assertThat(results.get(1).outcome())
                .isEqualTo(new Outcome.NotAttempted("interrupted before this one was begun"));
        assertThat(harness.directory().contosoUsers()).hasSize(1);
    }

    @Test
    void an_unknown_customer_is_a_rejection_of_its_own_people() {
        Onboarding.Request stranger =
                new Onboarding.Request(9, new CustomerName("Nobody"), Samples.newUser("ada"), List.of(), List.of());

        List<WorkflowResult> results =
                onboarding.run(List.of(stranger, request("bob")), Onboarding.Options.sequential());

        assertThat(results)
                .extracting(result -> result.outcome().kind())
                .containsExactly(Outcome.Kind.REJECTED, Outcome.Kind.APPLIED);
    }

    @Test
    void every_finished_step_and_person_is_told() {
        onboarding.run(List.of(request("ada", Samples.HELPDESK)), Onboarding.Options.sequential());

        assertThat(harness.events(DirectoryEvent.StepFinished.class))
                .extracting(event -> event.step().kind())
                .containsExactly(Step.Kind.CREATE_USER, Step.Kind.GRANT_ROLE);
        assertThat(harness.events(DirectoryEvent.WorkflowFinished.class)).hasSize(1);
    }

    @Test
    void a_concurrency_out_of_range_is_refused() {
        assertThatThrownBy(() -> onboarding.run(List.of(), new Onboarding.Options(65)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("options.concurrency"));
    }

    @Test
    void an_empty_batch_has_no_results() {
        assertThat(onboarding.run(List.of(), Onboarding.Options.sequential())).isEmpty();
    }

    @Test
    void what_was_bought_is_read_once_for_all_who_want_licences_and_not_for_nobody() {
        harness.directory().withSku(Samples.ems(3));

        onboarding.run(
                List.of(
                        request(1, "ada", List.of(), List.of(new SkuName("EMS"))),
                        request(2, "bob", List.of(), List.of(new SkuName("EMS")))),
                Onboarding.Options.sequential());
        assertThat(harness.calls().of(Operation.LIST_SUBSCRIBED_SKUS)).hasSize(1);

        onboarding.run(List.of(request("cid"), request("dan")), Onboarding.Options.sequential());
        assertThat(harness.calls().of(Operation.LIST_SUBSCRIBED_SKUS)).hasSize(1);
    }

    @Test
    void a_customer_is_looked_for_once_for_all_its_people() {
        onboarding.run(List.of(request("ada"), request("bob")), Onboarding.Options.sequential());

        assertThat(harness.calls().of(Operation.LIST_CUSTOMERS)).hasSize(1);
    }
}
