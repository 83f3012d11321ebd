package dev.partnerdirectory.core.workflow;

import static dev.partnerdirectory.core.workflow.People.outcomes;
import static dev.partnerdirectory.core.workflow.People.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.testing.Calls.Fault;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnboardingTest {
    private static final String HELPDESK = "Helpdesk Administrator";
    private static final String USER_ADMIN = "User Administrator";

    private final Harness harness = new Harness();
    private final People people = new People(harness);

    @Test
    void who_is_not_there_is_created_granted_and_licensed() {
        harness.directory().withSku(Samples.ems(3)).withSku(Samples.minecraft(3));

        RowResult result = people.one(row(
                7, "ada", List.of(HELPDESK, Samples.USER_ADMIN.value()), List.of("EMS", Samples.MINECRAFT.value())));

        assertThat(result.row()).isEqualTo(7);
        assertThat(result.customer()).isEqualTo(Samples.CONTOSO);
        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result.steps())
                .extracting(step -> step.step().change().kind())
                .containsExactly(
                        Change.Kind.CREATE_USER,
                        Change.Kind.GRANT_ROLE,
                        Change.Kind.GRANT_ROLE,
                        Change.Kind.ASSIGN_LICENSE,
                        Change.Kind.ASSIGN_LICENSE);
        assertThat(result.steps())
                .allSatisfy(step -> assertThat(step.requestId()).isPresent());
        assertThat(harness.directory().contosoUsers()).singleElement().satisfies(user -> {
            assertThat(harness.directory().isMember(Samples.HELPDESK, user)).isTrue();
            assertThat(harness.directory().isMember(Samples.USER_ADMIN, user)).isTrue();
            assertThat(harness.directory().license(Samples.EMS, user)).isPresent();
            assertThat(harness.directory().license(Samples.MINECRAFT, user)).isPresent();
        });
    }

    @Test
    void a_second_run_changes_nothing_and_says_so() {
        harness.directory().withSku(Samples.ems(3));
        UserRow ada = row(1, "ada", List.of(HELPDESK), List.of("EMS"));
        people.one(ada);
        people.passwords.clear();
        int writes = harness.calls().writes().size();

        RowResult again = people.one(ada);

        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_SO);
        assertThat(people.passwords).isEmpty();
        assertThat(harness.calls().writes()).hasSize(writes);
    }

    @Test
    void who_is_there_is_adopted_as_they_are() {
        harness.directory().withUser(Samples.user("ada"));
        UserRow other = row(1, "ADA", "Another name", "", List.of(HELPDESK), List.of(), "", Optional.empty());

        RowResult result = people.one(other);

        assertThat(outcomes(result)).containsExactly(Outcome.APPLIED);
        assertThat(harness.directory().contosoUsers()).containsExactly(Samples.user("ada"));
        assertThat(people.passwords).isEmpty();
    }

    @Test
    void only_what_is_empty_of_one_who_is_there_is_filled() {
        CustomerUser ada = Samples.user("ada");
        harness.directory().withUser(ada);
        String location = ada.usageLocation().isPresent() ? "NO" : "SE";

        RowResult result =
                people.one(UserRow.of("Contoso", ada.userPrincipalName().value())
                        .row(1)
                        .displayName("Other")
                        .firstName("New")
                        .lastName("New")
                        .usageLocation(location)
                        .build());

        CustomerUser now = harness.directory().contosoUsers().get(0);
        assertThat(now.displayName()).isEqualTo(ada.displayName());
        assertThat(now.firstName()).isEqualTo(ada.firstName().or(() -> Optional.of("New")));
        assertThat(now.lastName()).isEqualTo(ada.lastName().or(() -> Optional.of("New")));
        assertThat(now.usageLocation().map(Object::toString))
                .isEqualTo(ada.usageLocation().map(Object::toString).or(() -> Optional.of(location)));
        assertThat(result.steps())
                .extracting(step -> step.step().change().kind())
                .allMatch(Change.Kind.UPDATE_USER::equals);
    }

    @Test
    void a_password_that_the_row_says_is_the_one_that_is_set_and_handed_over() {
        UserRow ada = People.withPassword(row(1, "ada"));

        RowResult result = people.one(ada);

        assertThat(people.passwords)
                .containsEntry(Samples.name("ada"), ada.password().orElseThrow());
        assertThat(result.toString()).doesNotContain("Canary");
    }

    @Test
    void who_is_created_by_somebody_else_meanwhile_is_adopted() {
        harness.calls().next(Operation.CREATE_USER, effect -> {
            harness.directory().withUser(Samples.user("ada"));
            return effect.get();
        });

        RowResult result = people.one(row(1, "ada", HELPDESK));

        assertThat(outcomes(result)).containsExactly(Outcome.ALREADY_SO, Outcome.APPLIED);
        assertThat(people.passwords).isEmpty();
    }

    @Test
    void a_conflict_over_nobody_is_a_rejection() {
        Conflict conflict = new Conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, "taken", ErrorDetails.none());
        harness.calls().next(Operation.CREATE_USER, Fault.refused(conflict));

        RowResult result = people.one(row(1, "ada"));

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(result.steps().get(0).failure().orElseThrow().message()).isEqualTo("taken");
    }

    @Test
    void a_refused_creation_leaves_the_rest_unattempted_and_says_why() {
        harness.calls().next(Operation.CREATE_USER, Fault.refused(new Rejected("weak password", ErrorDetails.none())));

        RowResult result = people.one(row(1, "ada", HELPDESK));

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(result.steps())
                .extracting(StepResult::outcome, StepResult::reason)
                .containsExactly(
                        tuple(Outcome.REJECTED, Optional.empty()),
                        tuple(Outcome.NOT_ATTEMPTED, Optional.of("the user was not created")));
        assertThat(result.steps().get(0).requestId()).isPresent();
        assertThat(people.passwords).isEmpty();
    }

    @Test
    void a_creation_whose_answer_stays_lost_is_unknown_and_its_password_is_handed_over() {
        harness.calls().next(Operation.CREATE_USER, 4, Fault.lostBefore());

        RowResult result = people.one(row(1, "ada", HELPDESK));

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_ATTEMPTED);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.steps().get(1).reason()).contains("it is not known whether the user was created");
        assertThat(people.passwords).containsOnlyKeys(Samples.name("ada"));
    }

    @Test
    void a_creation_whose_answer_is_lost_once_is_applied_once() {
        harness.calls().next(Operation.CREATE_USER, Fault.lostAfter());

        RowResult result = people.one(row(1, "ada"));

        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(harness.calls().effects()).containsExactly(Operation.CREATE_USER);
        assertThat(harness.calls().of(Operation.CREATE_USER))
                .hasSize(2)
                .extracting(call -> call.requestId().orElseThrow())
                .containsOnly(result.steps().get(0).requestId().orElseThrow());
    }

    @Test
    void a_failed_step_does_not_stop_the_next() {
        harness.calls().next(Operation.ADD_ROLE_MEMBER, Fault.refused(new Rejected("no", ErrorDetails.none())));

        RowResult result = people.one(row(1, "ada", HELPDESK, USER_ADMIN));

        assertThat(outcomes(result)).containsExactly(Outcome.APPLIED, Outcome.REJECTED, Outcome.APPLIED);
        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void a_created_user_who_is_not_visible_yet_is_waited_for() {
        harness.calls().next(Operation.ADD_ROLE_MEMBER, 2, Fault.lagging());

        RowResult result = people.one(row(1, "ada", HELPDESK));

        assertThat(outcomes(result)).containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        assertThat(harness.events(DirectoryEvent.WaitingForUser.class)).hasSize(2);
    }

    @Test
    void all_writes_of_a_person_carry_one_correlation_id() {
        people.one(row(1, "ada", HELPDESK));

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
    void an_unknown_role_or_sku_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> people.one(row(1, "ada", List.of("Wizard"), List.of("NOPE"))))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(violation -> violation.row() + " " + violation.field())
                                .containsExactly("1 licenses", "1 roles"));
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void a_refused_sign_in_leaves_the_next_step_unattempted() {
        harness.calls()
                .next(
                        Operation.ADD_ROLE_MEMBER,
                        Fault.refused(new Unauthenticated("expired", false, ErrorDetails.none())));

        RowResult result = people.one(row(1, "ada", HELPDESK, USER_ADMIN));

        assertThat(outcomes(result)).containsExactly(Outcome.APPLIED, Outcome.REJECTED, Outcome.NOT_ATTEMPTED);
        assertThat(result.steps().get(2).reason()).contains("the sign-in was refused");
        assertThat(harness.calls().of(Operation.ADD_ROLE_MEMBER)).hasSize(1);
    }

    @Test
    void a_policy_that_forbids_it_stops_everything_before_anything_is_sent() {
        PartnerDirectory strict = harness.under(Policy.standard());
        UserRow ada = row(1, "ada", "Global Administrator");

        assertThatThrownBy(() -> people.onboard(strict, Onboarding.Options.standard(), ada))
                .isInstanceOf(GuardRail.class)
                .hasMessageContaining("wants privileged grants to be approved");
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_sends_nothing() {
        List<RowResult> rows = harness.partnerDirectory()
                .dryRun()
                .onboarding()
                .onboard(
                        People.manifest(row(1, "ada", HELPDESK)),
                        Onboarding.Options.standard(),
                        (customer, user, password) -> people.passwords.put(user, password),
                        people.events::add)
                .rows();

        assertThat(rows).singleElement().satisfies(ada -> {
            assertThat(ada.outcome()).isEqualTo(Outcome.WOULD_APPLY);
            assertThat(outcomes(ada)).containsExactly(Outcome.WOULD_APPLY, Outcome.WOULD_APPLY);
        });
        assertThat(people.passwords).isEmpty();
        assertThat(harness.calls().writes()).isEmpty();
    }
}
