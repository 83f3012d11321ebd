package dev.partnerdirectory.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.port.in.Offboarding;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OffboardingTest {
    private static final CustomerName CONTOSO = new CustomerName("Contoso");
    private static final CustomerUser ADA = Samples.user("ada");
    private static final CustomerUser BOB = Samples.user("bob");

    private final Harness harness = new Harness();

    /** Somebody who stays, and so keeps the roles from losing their last holder. */
    @BeforeEach
    void bobStays() {
        harness.directory().withUser(BOB).withMember(Samples.HELPDESK, BOB).withMember(Samples.USER_ADMIN, BOB);
    }

    private RowResult offboard(UserRef user) {
        return report(user).row();
    }

    private Offboarding.Report report(UserRef user) {
        return harness.partnerDirectory().offboarding().offboard(CONTOSO, user);
    }

    private RowResult offboardAda() {
        return offboard(ADA.userPrincipalName());
    }

    private static Change.Kind kind(StepResult step) {
        return step.step().change().kind();
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

        RowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result.customer()).isEqualTo(Samples.CONTOSO);
        assertThat(result.steps())
                .extracting(OffboardingTest::kind)
                .containsExactly(
                        Change.Kind.REVOKE_ROLE,
                        Change.Kind.REVOKE_ROLE,
                        Change.Kind.REMOVE_LICENSE,
                        Change.Kind.DELETE_USER);
        assertThat(harness.calls().effects())
                .containsExactly(
                        Operation.REMOVE_ROLE_MEMBER,
                        Operation.REMOVE_ROLE_MEMBER,
                        Operation.UPDATE_LICENSES,
                        Operation.DELETE_USER);
        assertThat(harness.directory().contosoUsers()).containsExactly(BOB);
    }

    @Test
    void one_who_is_named_by_id_is_seen_out_too() {
        harness.directory().withUser(ADA);

        assertThat(offboard(ADA.id()).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(offboard(ADA.id()).outcome()).isEqualTo(Outcome.ALREADY_SO);
    }

    @Test
    void doing_it_again_changes_nothing() {
        harness.directory().withUser(ADA);
        offboardAda();

        RowResult again = offboardAda();

        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_SO);
        assertThat(harness.calls().effects()).containsExactly(Operation.DELETE_USER);
    }

    @Test
    void who_never_was_is_not_found() {
        assertThatThrownBy(this::offboardAda).isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_holder_of_a_privileged_role_is_kept() {
        harness.directory().withUser(ADA).withMember(Samples.GLOBAL_ADMIN, ADA);

        assertThatThrownBy(this::offboardAda)
                .isInstanceOf(GuardRail.class)
                .hasMessageContaining("would have no Global Administrator any more");
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void a_role_that_cannot_be_revoked_does_not_keep_the_user() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.REMOVE_ROLE_MEMBER, Fault.refused(new Rejected("no", ErrorDetails.none())));

        RowResult result = offboardAda();

        assertThat(result.steps())
                .extracting(OffboardingTest::kind, StepResult::outcome)
                .containsExactly(
                        tuple(Change.Kind.REVOKE_ROLE, Outcome.REJECTED),
                        tuple(Change.Kind.DELETE_USER, Outcome.APPLIED));
        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void a_success_that_is_seen_late_is_waited_for() {
        SubscribedSku ems = Samples.ems(3);
        harness.directory().withSku(ems).withUser(ADA).withLicense(ems, ADA);
        List<License> before =
                List.of(harness.directory().license(Samples.EMS, ADA).orElseThrow());
        harness.calls().next(Operation.DELETE_USER, Fault.refused(new Rejected("no", ErrorDetails.none())));
        harness.calls().next(Operation.UPDATE_LICENSES, effect -> {
            Object done = effect.get();
            harness.calls().next(Operation.LIST_USER_LICENSES, 2, late -> before);
            return done;
        });

        RowResult result = offboardAda();

        assertThat(result.steps().get(0).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(harness.slept()).hasSize(2);
    }

    @Test
    void a_success_that_is_never_seen_is_unknown() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.DELETE_USER, effect -> ADA);

        RowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.steps())
                .extracting(OffboardingTest::kind, StepResult::outcome)
                .containsExactly(
                        tuple(Change.Kind.REVOKE_ROLE, Outcome.APPLIED),
                        tuple(Change.Kind.DELETE_USER, Outcome.UNKNOWN));
        assertThat(result.steps().get(1).requestId()).isPresent();
        assertThat(result.steps().get(1).failure().orElseThrow().message()).contains("does not show it");
    }

    @Test
    void a_success_is_not_called_unseen_if_nobody_looked() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.DELETE_USER, effect -> {
            throw new IllegalStateException("a defect of an adapter");
        });

        StepResult revoked = offboardAda().steps().get(0);

        assertThat(revoked.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(revoked.failure().orElseThrow().message())
                .isEqualTo("the service answered that it was done, but the run stopped before it was read back");
    }

    @Test
    void an_interruption_leaves_the_rest_unattempted() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.REMOVE_ROLE_MEMBER, effect -> {
            Object removed = effect.get();
            Thread.currentThread().interrupt();
            return removed;
        });

        RowResult result = offboardAda();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.steps().get(1).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(harness.directory().contosoUsers()).contains(ADA);
    }

    @Test
    void it_is_complete_when_offboarding_again_would_do_no_more() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
        harness.calls().next(Operation.REMOVE_ROLE_MEMBER, Fault.refused(new Forbidden("no", ErrorDetails.none())));
        harness.calls().next(Operation.DELETE_USER, Fault.refused(new Rejected("no", ErrorDetails.none())));

        assertThat(report(ADA.id()).complete()).as("the right may come").isFalse();
        harness.calls().next(Operation.DELETE_USER, effect -> ADA);
        assertThat(report(ADA.id()).complete())
                .as("the user may still be there")
                .isFalse();
        harness.calls().next(Operation.DELETE_USER, Fault.refused(new Rejected("no", ErrorDetails.none())));
        assertThat(report(ADA.id()).complete()).as("refused for good").isTrue();
        assertThat(report(ADA.id()).complete()).as("deleted").isTrue();
        assertThat(report(ADA.id()).complete()).as("deleted before").isTrue();
    }

    @Test
    void licences_of_two_groups_go_one_by_one() {
        SubscribedSku ems = Samples.ems(3);
        SubscribedSku minecraft = Samples.minecraft(3);
        harness.directory()
                .withSku(ems)
                .withSku(minecraft)
                .withUser(ADA)
                .withLicense(ems, ADA)
                .withLicense(minecraft, ADA);

        RowResult result = offboardAda();

        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result.steps())
                .extracting(OffboardingTest::kind)
                .containsExactly(Change.Kind.REMOVE_LICENSE, Change.Kind.REMOVE_LICENSE, Change.Kind.DELETE_USER);
        assertThat(harness.slept()).isEmpty();
    }

    @Test
    void a_dry_run_says_what_would_go_and_sends_nothing() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);

        Offboarding.Report report =
                harness.partnerDirectory().dryRun().offboarding().offboard(CONTOSO, ADA.userPrincipalName());

        assertThat(report.row().outcome()).isEqualTo(Outcome.WOULD_APPLY);
        assertThat(report.row().steps()).hasSize(2);
        assertThat(report.complete()).isTrue();
        assertThat(harness.calls().writes()).isEmpty();
    }
}
