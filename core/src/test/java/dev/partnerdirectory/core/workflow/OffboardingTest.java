package dev.partnerdirectory.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
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
}
