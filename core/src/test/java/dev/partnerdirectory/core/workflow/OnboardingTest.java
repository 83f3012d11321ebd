package dev.partnerdirectory.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnboardingTest {
    private static final CustomerRef CONTOSO = new CustomerName("Contoso");

    private final Harness harness = new Harness();
    private final Onboarding onboarding = harness.partnerDirectory().onboarding();

    private static Onboarding.Request request(String local, RoleRef... roles) {
        return request(1, local, List.of(roles), List.of());
    }

    private static Onboarding.Request request(long row, String local, List<RoleRef> roles, List<SkuRef> licenses) {
        return new Onboarding.Request(row, CONTOSO, Samples.newUser(local), roles, licenses);
    }

    private static List<Outcome.Kind> kinds(WorkflowResult result) {
        return result.steps().stream().map(step -> step.outcome().kind()).toList();
    }

    @Nested
    class OnePerson {
        @Test
        void who_is_not_there_is_created_granted_and_licensed() {
            harness.directory().withSku(Samples.ems(3)).withSku(Samples.minecraft(3));

            WorkflowResult result = onboarding.onboard(request(
                    7,
                    "ada",
                    List.of(new RoleName("Helpdesk Administrator"), Samples.USER_ADMIN),
                    List.of(new SkuName("EMS"), Samples.MINECRAFT)));

            assertThat(result.row()).isEqualTo(7);
            assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
            assertThat(result.steps())
                    .extracting(Step::kind, Step::target)
                    .containsExactly(
                            tuple(Step.Kind.CREATE_USER, "ada@contoso.onmicrosoft.com"),
                            tuple(Step.Kind.GRANT_ROLE, "Helpdesk Administrator"),
                            tuple(Step.Kind.GRANT_ROLE, Samples.USER_ADMIN.value()),
                            tuple(Step.Kind.ASSIGN_LICENSE, "EMS"),
                            tuple(Step.Kind.ASSIGN_LICENSE, Samples.MINECRAFT.value()));
            assertThat(result.steps())
                    .allSatisfy(step -> assertThat(step.requestId()).isPresent());
            assertThat(harness.directory().contosoUsers()).singleElement().satisfies(user -> {
                assertThat(harness.directory().isMember(Samples.HELPDESK, user)).isTrue();
                assertThat(harness.directory().isMember(Samples.USER_ADMIN, user))
                        .isTrue();
                assertThat(harness.directory().license(Samples.EMS, user)).isPresent();
                assertThat(result.found()).contains(user);
            });
        }

        @Test
        void a_second_run_changes_nothing_and_says_so() {
            harness.directory().withSku(Samples.ems(3));
            Onboarding.Request request = request(1, "ada", List.of(Samples.HELPDESK), List.of(new SkuName("EMS")));
            onboarding.onboard(request);
            int writes = harness.calls().writes().size();

            WorkflowResult again = onboarding.onboard(request);

            assertThat(again.outcome()).isEqualTo(new Outcome.AlreadySo());
            assertThat(kinds(again)).containsOnly(Outcome.Kind.ALREADY_SO);
            assertThat(again.steps())
                    .allSatisfy(step -> assertThat(step.requestId()).isEmpty());
            assertThat(again.newPassword()).isEmpty();
            assertThat(harness.calls().writes()).hasSize(writes);
        }

        @Test
        void who_is_there_is_adopted_as_they_are() {
            harness.directory().withUser(Samples.user("ada"));
            NewCustomerUser other = NewCustomerUser.of(
                    Samples.name("ADA"), "Another name", PasswordProfile.temporary(Samples.password()));

            WorkflowResult result =
                    onboarding.onboard(new Onboarding.Request(1, CONTOSO, other, List.of(Samples.HELPDESK), List.of()));

            assertThat(kinds(result)).containsExactly(Outcome.Kind.ALREADY_SO, Outcome.Kind.APPLIED);
            assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
            assertThat(harness.directory().contosoUsers()).containsExactly(Samples.user("ada"));
            assertThat(result.newPassword()).isEmpty();
        }

        @Test
        void the_password_of_who_was_created_is_handed_over() {
            WorkflowResult result = onboarding.onboard(request("ada"));

            assertThat(result.newPassword()).contains(Samples.password());
            assertThat(result.toString()).doesNotContain(Samples.password().reveal());
        }

        @Test
        void who_is_created_by_somebody_else_meanwhile_is_adopted() {
            harness.calls().next(Operation.CREATE_USER, effect -> {
                harness.directory().withUser(Samples.user("ada"));
                return effect.get();
            });

            WorkflowResult result = onboarding.onboard(request("ada", Samples.HELPDESK));

            assertThat(kinds(result)).containsExactly(Outcome.Kind.ALREADY_SO, Outcome.Kind.APPLIED);
            assertThat(result.newPassword()).isEmpty();
        }

        @Test
        void a_conflict_over_nobody_is_a_rejection() {
            Conflict conflict = new Conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, "taken", ErrorDetails.none());
            harness.calls().next(Operation.CREATE_USER, Fault.refused(conflict));

            WorkflowResult result = onboarding.onboard(request("ada"));

            assertThat(result.outcome()).isEqualTo(new Outcome.Rejected(conflict));
        }

        @Test
        void a_refused_creation_leaves_the_rest_unattempted() {
            Rejected refusal = new Rejected("weak password", ErrorDetails.none());
            harness.calls().next(Operation.CREATE_USER, Fault.refused(refusal));

            WorkflowResult result = onboarding.onboard(request("ada", Samples.HELPDESK));

            assertThat(result.outcome()).isEqualTo(new Outcome.Rejected(refusal));
            assertThat(result.steps().get(0).requestId()).isPresent();
            assertThat(result.steps().get(1).outcome()).isEqualTo(new Outcome.NotAttempted("the user was not created"));
            assertThat(result.newPassword()).isEmpty();
            assertThat(result.found()).isEmpty();
        }

        @Test
        void a_creation_whose_answer_stays_lost_is_unknown_and_its_password_is_handed_over() {
            harness.calls().next(Operation.CREATE_USER, 4, Fault.lostBefore());

            WorkflowResult result = onboarding.onboard(request("ada", Samples.HELPDESK));

            assertThat(kinds(result)).containsExactly(Outcome.Kind.UNKNOWN, Outcome.Kind.NOT_ATTEMPTED);
            assertThat(result.outcome().kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            assertThat(result.steps().get(1).outcome())
                    .isEqualTo(new Outcome.NotAttempted("it is not known whether the user was created"));
            assertThat(result.newPassword()).contains(Samples.password());
        }

        @Test
        void a_creation_whose_answer_is_lost_once_is_applied_once() {
            harness.calls().next(Operation.CREATE_USER, Fault.lostAfter());

            WorkflowResult result = onboarding.onboard(request("ada"));

            assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
            assertThat(harness.calls().effects()).containsExactly(Operation.CREATE_USER);
            assertThat(harness.calls().of(Operation.CREATE_USER))
                    .hasSize(2)
                    .extracting(call -> call.requestId().orElseThrow())
                    .containsOnly(result.steps().get(0).requestId().orElseThrow());
        }

        @Test
        void a_failed_step_does_not_stop_the_next() {
            Rejected refusal = new Rejected("no", ErrorDetails.none());
            harness.calls().next(Operation.ADD_ROLE_MEMBER, Fault.refused(refusal));

            WorkflowResult result = onboarding.onboard(request("ada", Samples.HELPDESK, Samples.USER_ADMIN));

            assertThat(kinds(result))
                    .containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.REJECTED, Outcome.Kind.APPLIED);
            assertThat(result.outcome()).isEqualTo(new Outcome.Rejected(refusal));
        }

        @Test
        void a_created_user_who_is_not_visible_yet_is_waited_for() {
            harness.calls().next(Operation.LIST_USER_ROLES, 2, Fault.lagging());
            harness.calls().next(Operation.ADD_ROLE_MEMBER, 2, Fault.lagging());

            WorkflowResult result = onboarding.onboard(request("ada", Samples.HELPDESK));

            assertThat(kinds(result)).containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.APPLIED);
            assertThat(harness.events(DirectoryEvent.WaitingForUser.class)).hasSize(4);
        }

        @Test
        void all_steps_of_a_person_carry_one_correlation_id() {
            onboarding.onboard(request("ada", Samples.HELPDESK));

            assertThat(harness.calls().log())
                    .filteredOn(call -> call.operation().isWrite())
                    .extracting(call -> call.correlationId().orElseThrow())
                    .hasSize(2)
                    .containsOnly(harness.calls()
                            .of(Operation.CREATE_USER)
                            .get(0)
                            .correlationId()
                            .orElseThrow());
        }

        @Test
        void an_unknown_role_or_sku_is_a_rejected_step() {
            WorkflowResult result = onboarding.onboard(
                    request(1, "ada", List.of(new RoleName("Wizard")), List.of(new SkuName("NOPE"))));

            assertThat(kinds(result))
                    .containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.REJECTED, Outcome.Kind.REJECTED);
        }

        @Test
        void a_broken_rule_is_refused_before_anything_is_sent() {
            NewCustomerUser weak =
                    NewCustomerUser.of(Samples.name("ada"), " ", PasswordProfile.temporary(Secret.of("weak")));

            assertThatThrownBy(() -> onboarding.onboard(new Onboarding.Request(1, CONTOSO, weak, List.of(), List.of())))
                    .isInstanceOfSatisfying(
                            InvalidRequest.class,
                            invalid -> assertThat(invalid.violations())
                                    .extracting(violation -> violation.field())
                                    .contains("request.user.displayName", "request.user.passwordProfile.password"));
            assertThat(harness.calls().log()).isEmpty();
        }
    }

    @Nested
    class ManyPeople {
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
                    .next(
                            Operation.CREATE_USER,
                            Fault.refused(new Unauthenticated("expired", false, ErrorDetails.none())));

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
    }

    @Test
    void an_empty_batch_has_no_results() {
        assertThat(onboarding.run(List.of(), Onboarding.Options.sequential())).isEmpty();
    }
}
