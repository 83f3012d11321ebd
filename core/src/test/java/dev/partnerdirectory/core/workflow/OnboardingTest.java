package dev.partnerdirectory.core.workflow;

import static dev.partnerdirectory.core.workflow.People.kinds;
import static dev.partnerdirectory.core.workflow.People.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.model.role.RoleName;
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
import org.junit.jupiter.api.Test;

class OnboardingTest {
    private final Harness harness = new Harness();
    private final Onboarding onboarding = harness.partnerDirectory().onboarding();

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
            assertThat(harness.directory().isMember(Samples.USER_ADMIN, user)).isTrue();
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
        NewCustomerUser other =
                NewCustomerUser.of(Samples.name("ADA"), "Another name", PasswordProfile.temporary(Samples.password()));

        WorkflowResult result = onboarding.onboard(
                new Onboarding.Request(1, People.CONTOSO, other, List.of(Samples.HELPDESK), List.of()));

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

        assertThat(kinds(result)).containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.REJECTED, Outcome.Kind.APPLIED);
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
        WorkflowResult result =
                onboarding.onboard(request(1, "ada", List.of(new RoleName("Wizard")), List.of(new SkuName("NOPE"))));

        assertThat(kinds(result)).containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.REJECTED, Outcome.Kind.REJECTED);
    }

    @Test
    void a_broken_rule_is_refused_before_anything_is_sent() {
        NewCustomerUser weak =
                NewCustomerUser.of(Samples.name("ada"), " ", PasswordProfile.temporary(Secret.of("weak")));

        assertThatThrownBy(
                        () -> onboarding.onboard(new Onboarding.Request(1, People.CONTOSO, weak, List.of(), List.of())))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.field())
                                .contains("request.user.displayName", "request.user.passwordProfile.password"));
        assertThat(harness.calls().log()).isEmpty();
    }

    @Test
    void a_refused_sign_in_leaves_the_next_step_unattempted() {
        Unauthenticated expired = new Unauthenticated("expired", false, ErrorDetails.none());
        harness.calls().next(Operation.ADD_ROLE_MEMBER, Fault.refused(expired));

        WorkflowResult result = onboarding.onboard(request("ada", Samples.HELPDESK, Samples.USER_ADMIN));

        assertThat(kinds(result))
                .containsExactly(Outcome.Kind.APPLIED, Outcome.Kind.REJECTED, Outcome.Kind.NOT_ATTEMPTED);
        assertThat(result.steps().get(2).outcome()).isEqualTo(new Outcome.NotAttempted("the sign-in was refused"));
        assertThat(harness.calls().of(Operation.ADD_ROLE_MEMBER)).hasSize(1);
    }
}
