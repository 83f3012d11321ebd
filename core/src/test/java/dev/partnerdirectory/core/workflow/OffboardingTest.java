package dev.partnerdirectory.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffboardingTest {
    private static final CustomerName CONTOSO = new CustomerName("Contoso");
    private static final CustomerUser ADA = Samples.user("ada");

    private final Harness harness = new Harness();

    private WorkflowResult offboardAda() {
        return harness.partnerDirectory().offboarding().offboard(CONTOSO, ADA.userPrincipalName());
    }

    @Test
    void roles_go_first_then_licences_then_the_user() {
        SubscribedSku ems = Samples.ems(3);
        harness.directory()
                .withSku(ems)
                .withUser(ADA)
                .withMember(Samples.HELPDESK, ADA)
                .withMember(Samples.USER_ADMIN, ADA)
                .withLicense(ems, ADA);

        WorkflowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
        assertThat(result.steps())
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.REVOKE_ROLE, Step.Kind.REVOKE_ROLE, Step.Kind.REMOVE_LICENSE, Step.Kind.DELETE_USER);
        assertThat(harness.calls().effects())
                .containsExactly(
                        Operation.REMOVE_ROLE_MEMBER,
                        Operation.REMOVE_ROLE_MEMBER,
                        Operation.UPDATE_LICENSES,
                        Operation.DELETE_USER);
        assertThat(harness.directory().contosoUsers()).isEmpty();
    }

    @Test
    void doing_it_again_changes_nothing() {
        harness.directory().withUser(ADA);
        offboardAda();

        WorkflowResult again = offboardAda();

        assertThat(again.outcome()).isEqualTo(new Outcome.AlreadySo());
        assertThat(harness.calls().effects()).containsExactly(Operation.DELETE_USER);
    }

    @Test
    void who_never_was_is_not_found() {
        assertThatThrownBy(this::offboardAda).isInstanceOf(NotFound.class);
    }

    @Test
    void a_role_that_cannot_be_revoked_does_not_keep_the_user() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.REMOVE_ROLE_MEMBER, Fault.refused(new Rejected("no", ErrorDetails.none())));

        WorkflowResult result = offboardAda();

        assertThat(result.steps())
                .extracting(Step::kind, step -> step.outcome().kind())
                .containsExactly(
                        tuple(Step.Kind.REVOKE_ROLE, Outcome.Kind.REJECTED),
                        tuple(Step.Kind.DELETE_USER, Outcome.Kind.APPLIED));
        assertThat(result.outcome().kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void a_success_that_is_seen_late_is_waited_for() {
        harness.directory().withUser(ADA);
        harness.calls().next(Operation.GET_USER, 3, effect -> ADA);

        WorkflowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
        assertThat(harness.slept()).hasSize(3);
    }

    @Test
    void a_success_that_is_never_seen_is_unknown() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        List<DirectoryRole> before = List.of(new DirectoryRole(Samples.HELPDESK, "Helpdesk Administrator"));
        harness.calls().next(Operation.LIST_USER_ROLES, 100, effect -> before);

        WorkflowResult result = offboardAda();

        assertThat(result.steps().get(0)).satisfies(step -> {
            assertThat(step.outcome().kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            assertThat(step.requestId()).isPresent();
        });
        assertThat(result.steps().get(1).outcome().kind()).isEqualTo(Outcome.Kind.APPLIED);
    }

    @Test
    void an_interruption_leaves_the_rest_unattempted() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.REMOVE_ROLE_MEMBER, effect -> {
            Object removed = effect.get();
            Thread.currentThread().interrupt();
            return removed;
        });

        WorkflowResult result = offboardAda();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.steps().get(result.steps().size() - 1).outcome().kind())
                .isEqualTo(Outcome.Kind.NOT_ATTEMPTED);
        assertThat(harness.directory().contosoUsers()).containsExactly(ADA);
    }

    @Test
    void a_licence_that_is_seen_late_to_be_gone_is_waited_for() {
        SubscribedSku ems = Samples.ems(3);
        harness.directory().withSku(ems).withUser(ADA).withLicense(ems, ADA);
        List<License> before =
                List.of(harness.directory().license(Samples.EMS, ADA).orElseThrow());
        harness.calls().next(Operation.UPDATE_LICENSES, effect -> {
            Object done = effect.get();
            harness.calls().next(Operation.LIST_USER_LICENSES, 2, late -> before);
            return done;
        });

        WorkflowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
        assertThat(harness.slept()).hasSize(2);
    }

    @Test
    void a_licence_still_held_says_nothing_of_the_one_that_went() {
        SubscribedSku ems = Samples.ems(3);
        SubscribedSku minecraft = Samples.minecraft(3);
        harness.directory()
                .withSku(ems)
                .withSku(minecraft)
                .withUser(ADA)
                .withLicense(ems, ADA)
                .withLicense(minecraft, ADA);

        WorkflowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(new Outcome.Applied());
        assertThat(result.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.REMOVE_LICENSE, Step.Kind.REMOVE_LICENSE, Step.Kind.DELETE_USER);
        assertThat(harness.slept()).isEmpty();
    }

    @Test
    void the_listener_is_told_of_every_step_and_once_of_the_end() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);

        WorkflowResult result = offboardAda();

        assertThat(harness.events(DirectoryEvent.StepFinished.class)).hasSize(2);
        assertThat(harness.events(DirectoryEvent.WorkflowFinished.class))
                .containsExactly(new DirectoryEvent.WorkflowFinished(result));
    }

    @Test
    void an_interruption_while_waiting_to_see_it_leaves_the_step_unknown_and_the_flag_set() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        List<DirectoryRole> before = List.of(new DirectoryRole(Samples.HELPDESK, "Helpdesk Administrator"));
        harness.calls().next(Operation.LIST_USER_ROLES, 100, effect -> before);
        harness.whileSleeping(() -> Thread.currentThread().interrupt());

        WorkflowResult result = offboardAda();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.steps())
                .extracting(step -> step.outcome().kind())
                .containsExactly(Outcome.Kind.UNKNOWN, Outcome.Kind.NOT_ATTEMPTED);
    }
}
