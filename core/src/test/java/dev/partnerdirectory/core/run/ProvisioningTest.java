package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.absent;
import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.owned;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.testing.Calls;
import dev.partnerdirectory.core.testing.Samples;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private final Bench bench = new Bench();

    @Test
    void planning_names_every_step_with_its_reason() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("old");
        CustomerUser leaver = bench.given("leaver", Samples.HELPDESK);
        bench.given("stays", Samples.USER_ADMIN);

        bench.plan(
                licensed(present(1, "new", "Helpdesk Administrator"), "EMS"),
                absent(2, "leaver"),
                present(3, "old"),
                owned(4, "User Administrator", "old"));

        assertThat(bench.steps())
                .extracting(Object::toString)
                .containsExactly(
                        "+ create user new@contoso.onmicrosoft.com: not there",
                        "+ grant Helpdesk Administrator for new@contoso.onmicrosoft.com: not held",
                        "+ assign EMS for new@contoso.onmicrosoft.com: not assigned",
                        "+ grant User Administrator for old@contoso.onmicrosoft.com: not held",
                        "- delete user leaver@contoso.onmicrosoft.com: there",
                        "- revoke User Administrator for stays@contoso.onmicrosoft.com: not in the authoritative set");
        assertThat(bench.steps().get(4).change().person().id()).contains(leaver.id());
    }

    @Test
    void an_authoritative_role_says_that_it_does_not_touch_a_member_without_a_name() {
        bench.given("old", Samples.HELPDESK);
        CustomerUser malformed = CustomerUser.of(
                        Samples.userId("malformed"), UserPrincipalName.unchecked(""), "Backup App")
                .build();
        bench.directory.withUser(malformed).withMember(Samples.HELPDESK, malformed);

        bench.plan(owned(1, "Helpdesk Administrator", "old"));

        assertThat(bench.steps()).isEmpty();
        assertThat(bench.plan.customers().get(0).untouched())
                .extracting(CustomerPlan.Note::text)
                .containsExactly("member %s (Backup App) is not touched, as it has no name to sign in with"
                        .formatted(malformed.id()));
    }

    @Test
    void a_member_without_a_name_does_not_count_as_a_holder_who_is_left() {
        bench.given("old", Samples.HELPDESK);
        CustomerUser malformed = CustomerUser.of(
                        Samples.userId("malformed"), UserPrincipalName.unchecked(""), "Backup App")
                .build();
        bench.directory.withUser(malformed).withMember(Samples.HELPDESK, malformed);

        bench.plan(absent(1, "old"));

        assertThat(bench.plan.customers().get(0).roles())
                .extracting(CustomerPlan.RoleFact::before, CustomerPlan.RoleFact::after)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void a_role_that_names_somebody_without_a_name_by_id_is_refused_for_that() {
        CustomerUser malformed = CustomerUser.of(
                        Samples.userId("malformed"), UserPrincipalName.unchecked("a b@c"), "Scanner")
                .build();
        bench.directory.withUser(malformed);

        RoleSetRow byId = new RoleSetRow(
                1, "Contoso", "Helpdesk Administrator", List.of(malformed.id().value()), false);

        assertThatThrownBy(() -> bench.plan(byId))
                .hasMessageContaining("has no name to sign in with, so no plan changes it");
    }

    @Test
    void a_run_that_did_nothing_yet_would_apply_every_step_if_resumed() {
        bench.given("old");
        bench.plan(present(1, "new", "Helpdesk Administrator"), present(2, "old"));

        RunState state = new RunState();
        state.follow(JournalRecord.after(
                JournalRecord.START,
                new JournalEntry.Begun(Bench.RUN, bench.plan.summary().seal(), true, Instant.EPOCH)));
        RunReport report = RunReport.of(bench.plan, state);

        assertThat(report.rowsIfResumed())
                .extracting(RowResult::outcome)
                .containsExactlyInAnyOrder(Outcome.WOULD_APPLY, Outcome.ALREADY_SO);
    }

    @Test
    void planning_twice_gives_the_same_plan() {
        bench.given("old");

        PlanSummary once = bench.plan(present(1, "new", "Helpdesk Administrator"), absent(2, "old"));
        Plan first = bench.plan;
        PlanSummary again = bench.plan(present(1, "new", "Helpdesk Administrator"), absent(2, "old"));

        assertThat(bench.plan).isEqualTo(first);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void order_of_rows_does_not_matter_to_the_digest() {
        bench.given("old");
        PlanSummary once = bench.plan(present(1, "new", "Helpdesk Administrator"), absent(2, "old"));

        PlanSummary turned = bench.plan(absent(1, "old"), present(2, "new", "Helpdesk Administrator"));

        assertThat(turned.digest()).isEqualTo(once.digest());
        assertThat(turned.seal()).isNotEqualTo(once.seal());
    }

    @Test
    void applying_makes_it_so_and_nothing_is_left_to_plan() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("leaver", Samples.HELPDESK);
        var wished =
                new ManifestEntry[] {licensed(present(1, "new", "Helpdesk Administrator"), "EMS"), absent(2, "leaver")};
        bench.plan(wished);

        RunReport report = bench.apply();

        assertThat(report.isComplete()).isTrue();
        assertThat(report.isClean()).isTrue();
        assertThat(report.count(Outcome.APPLIED)).isEqualTo(4);
        assertThat(bench.handedOver).containsOnlyKeys(Samples.name("new"));
        assertThat(bench.hasSecret()).isFalse();
        assertThat(bench.plan(wished).isEmpty()).isTrue();
    }

    @Test
    void neither_plan_nor_journal_holds_a_password() {
        bench.plan(present(1, "new"));
        bench.apply();

        String password = bench.handedOver.get(Samples.name("new")).reveal();

        assertThat(bench.plan.toString()).doesNotContain(password);
        assertThat(bench.journal.records.toString()).doesNotContain(password);
    }

    @Test
    void every_row_has_a_result() {
        bench.given("there");
        bench.plan(present(1, "there"), present(2, "new", "Helpdesk Administrator"), absent(3, "nobody"));
        bench.apply();

        List<RowResult> rows = bench.rows();

        assertThat(rows).extracting(RowResult::row).containsExactly(1L, 2L, 3L);
        assertThat(rows)
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.ALREADY_SO, Outcome.APPLIED, Outcome.ALREADY_SO);
    }

    @Test
    void state_that_moved_stops_the_run_before_the_first_write() {
        bench.plan(present(1, "one"), present(2, "two"));
        bench.given("two");
        int writes = bench.directory.calls().writes().size();

        assertThatThrownBy(bench::apply)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.STATE_MOVED))
                .hasMessageContaining("two@contoso.onmicrosoft.com");
        assertThat(bench.directory.calls().writes()).hasSize(writes);
        assertThat(bench.journal.records).isEmpty();
    }

    @Test
    void state_that_moved_where_it_does_not_matter_stops_nothing() {
        bench.plan(present(1, "one"));
        bench.given("somebody-else", Samples.HELPDESK);

        assertThat(bench.apply().isClean()).isTrue();
    }

    @Test
    void estimate_is_near_what_a_run_takes() {
        bench.directory.withSku(Samples.ems(9));
        bench.given("leaver", Samples.HELPDESK);
        bench.given("member", Samples.USER_ADMIN);
        PlanSummary plan = bench.plan(
                licensed(present(1, "one", "Helpdesk Administrator"), "EMS"),
                licensed(present(2, "two", "Helpdesk Administrator"), "EMS"),
                present(3, "three"),
                owned(4, "User Administrator", "three"),
                absent(5, "leaver"));
        bench.directory.calls().forget();

        bench.apply();

        assertThat(plan.estimate().calls())
                .isCloseTo(bench.directory.calls().log().size(), Percentage.withPercentage(20));
        assertThat(plan.estimate().time())
                .isEqualTo(Duration.ofMillis(plan.estimate().calls() * 120));
    }

    @Test
    void roles_that_moved_under_a_deletion_or_a_membership_stop_the_run() {
        CustomerUser leaver = bench.given("leaver");
        CustomerUser member = bench.given("member", Samples.HELPDESK);
        bench.plan(absent(1, "leaver"), owned(2, "Helpdesk Administrator"));
        bench.directory.roleMembers().add(Samples.CONTOSO, Samples.USER_ADMIN, NewUserMember.of(leaver), Bench.id());
        bench.directory.roleMembers().remove(Samples.CONTOSO, Samples.HELPDESK, member.id(), Bench.id());

        assertThatThrownBy(bench::apply)
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("delete user leaver@")
                .hasMessageContaining("revoke Helpdesk Administrator");
        assertThat(bench.journal.records).isEmpty();
    }

    @Test
    void one_who_goes_is_not_taken_from_an_owned_role_first() {
        bench.given("leaver", Samples.HELPDESK);
        bench.plan(absent(1, "leaver"), owned(2, "Helpdesk Administrator"));

        assertThat(bench.steps()).extracting(step -> step.change().kind()).containsExactly(Change.Kind.DELETE_USER);
    }

    @Test
    void second_run_on_one_journal_is_refused() {
        bench.plan(present(1, "one"));
        bench.apply();

        assertThatThrownBy(bench::apply)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.RUN_EXISTS));
    }

    @Test
    void last_holder_stays_in_a_resumed_run_too() {
        CustomerUser leaver = bench.given("leaver", Samples.GLOBAL_ADMIN);
        CustomerUser other = bench.given("other", Samples.GLOBAL_ADMIN);
        bench.plan(absent(1, "leaver"));
        bench.journal.failingAfter(1, MemoryJournal.Failing.NOTHING_WRITTEN);
        assertThatThrownBy(() -> bench.apply(Policy.standard())).isInstanceOf(UncheckedIOException.class);
        bench.directory.users().delete(Samples.CONTOSO, other.id(), Bench.id());

        RunReport report = bench.resume();

        assertThat(report.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(bench.rows().get(0).steps().get(0).failure().orElseThrow().kind())
                .isEqualTo(ErrorKind.GUARD_RAIL);
        assertThat(bench.directory.isMember(Samples.GLOBAL_ADMIN, leaver)).isTrue();
    }

    @Test
    void fields_that_somebody_changes_while_the_run_is_at_work_are_not_written_over() {
        CustomerUser old = bench.given("old");
        UserRow row = present(1, "old");
        bench.plan(UserRow.of(row.customer(), row.userPrincipalName())
                .row(1)
                .displayName("New name")
                .build());
        int[] looks = {0};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            // The first look is the one for drift, before the run begins.
            if (method.getName().equals("get") && looks[0]++ == 1) {
                bench.directory
                        .users()
                        .update(Samples.CONTOSO, old.id(), UserChanges.none().withDisplayName("Theirs"), Bench.id());
            }
            return real.get();
        });

        RunReport report = bench.apply();

        assertThat(report.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(bench.directory.users().get(Samples.CONTOSO, old.id()).displayName())
                .isEqualTo("Theirs");
    }

    @Test
    void sign_in_that_ran_out_stops_the_run() {
        bench.plan(present(1, "one"), present(2, "two"));
        int[] writes = {0};
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (write) {
                writes[0]++;
                throw new Unauthenticated("expired", false, ErrorDetails.none());
            }
            return real.get();
        });

        RunReport report = bench.apply();

        assertThat(writes[0]).isEqualTo(1);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.count(Outcome.NOT_ATTEMPTED)).isEqualTo(1);
    }

    @Test
    void failed_creation_leaves_what_depends_on_it_unattempted() {
        bench.plan(present(1, "one", "Helpdesk Administrator"), present(2, "two"));
        bench.directory
                .calls()
                .next(
                        Operation.CREATE_USER,
                        Calls.Fault.refused(new Rejected("the domain is not verified", ErrorDetails.none())));

        RunReport report = bench.apply();

        assertThat(report.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(report.count(Outcome.NOT_ATTEMPTED)).isEqualTo(1);
        assertThat(report.count(Outcome.APPLIED)).isEqualTo(1);
        assertThat(report.isComplete()).isTrue();
        assertThat(bench.rows()).extracting(RowResult::outcome).containsExactly(Outcome.REJECTED, Outcome.APPLIED);
    }

    @Test
    void undo_gives_the_former_state() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("old");
        bench.given("leaver", Samples.HELPDESK, Samples.USER_ADMIN);
        bench.given("stays", Samples.USER_ADMIN);
        var before = bench.state();
        bench.plan(
                licensed(present(1, "new", "Helpdesk Administrator"), "EMS"),
                absent(2, "leaver"),
                licensed(present(3, "old"), "EMS"),
                owned(4, "User Administrator", "old"));
        bench.apply();
        assertThat(bench.state()).isNotEqualTo(before);

        bench.planUndo();
        bench.journal.records.clear();
        RunReport report = bench.apply();

        assertThat(report.isClean()).isTrue();
        assertThat(bench.state()).isEqualTo(before);
    }
}
