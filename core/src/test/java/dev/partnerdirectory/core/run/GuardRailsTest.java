package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.absent;
import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.owned;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.Bounds;
import dev.partnerdirectory.core.guard.Ceilings;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.testing.Calls;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardRailsTest {
    private final Bench bench = new Bench();

    private List<String> violations(Policy policy) {
        return GuardRails.check(bench.plan, policy, RoleCatalog.builtIn()).violations().stream()
                .map(Violation::toString)
                .toList();
    }

    @Test
    void nothing_is_sent_when_a_rail_stands_in_the_way_and_every_violation_is_listed() {
        bench.given("leaver");
        bench.plan(present(1, "one"), present(2, "two"), absent(3, "leaver"));
        int writes = bench.directory.calls().writes().size();
        Policy policy = Bench.FREE
                .withProtectedUsers(Set.of(Samples.name("leaver")))
                .withSteps(new Bounds(Ceilings.ofAll(2), Ceilings.of(Change.Kind.CREATE_USER, 1)));

        assertThatThrownBy(() -> bench.apply(policy)).isInstanceOfSatisfying(GuardRail.class, rail -> {
            assertThat(rail.kind()).isEqualTo(ErrorKind.GUARD_RAIL);
            assertThat(rail.violations())
                    .extracting(Violation::toString)
                    .containsExactlyInAnyOrder(
                            "step 3 touches leaver@contoso.onmicrosoft.com of customer Contoso"
                                    + " (contoso.onmicrosoft.com), who is protected",
                            "customer Contoso (contoso.onmicrosoft.com) has 2 of 'create user'; the limit is 1",
                            "run has 3 steps; the limit is 2");
        });
        assertThat(bench.directory.calls().writes()).hasSize(writes);
        assertThat(bench.journal.records).isEmpty();
    }

    @Test
    void protected_user_may_be_named_by_id_and_in_whatever_case() {
        UserId leaver = bench.given("leaver").id();
        bench.plan(absent(1, "leaver"));

        assertThat(violations(Bench.FREE.withProtectedUsers(Set.of(leaver)))).hasSize(1);
        assertThat(violations(
                        Bench.FREE.withProtectedUsers(Set.of(new UserPrincipalName("LEAVER@Contoso.onmicrosoft.com")))))
                .hasSize(1);
    }

    @Test
    void ceilings_in_per_cent_are_of_the_customers_users() {
        for (int i = 0; i < 10; i++) {
            bench.given("user" + i);
        }
        bench.plan(absent(1, "user1"), absent(2, "user2"), absent(3, "user3"));

        Ceilings twenty = Ceilings.of(Change.Kind.DELETE_USER, 20);
        Ceilings thirty = Ceilings.of(Change.Kind.DELETE_USER, 30);

        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerCustomer(twenty))))
                .containsExactly("customer Contoso (contoso.onmicrosoft.com) has 3 of 'delete user'; the limit is 2 (10"
                        + " users)");
        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerCustomer(thirty))))
                .isEmpty();
    }

    @Test
    void ceilings_in_per_cent_of_a_run_are_of_all_its_customers_users() {
        bench.given("leaver");
        bench.given(Samples.FABRIKAM, "other");
        bench.given(Samples.FABRIKAM, "another");
        UserRow fabrikams = UserRow.of("Fabrikam", "other@contoso.onmicrosoft.com")
                .row(3)
                .state("absent")
                .build();
        bench.plan(absent(1, "leaver"), fabrikams);

        Ceilings half = Ceilings.of(Change.Kind.DELETE_USER, 50);
        Ceilings more = Ceilings.of(Change.Kind.DELETE_USER, 67);

        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerRun(half))))
                .containsExactly("run has 2 of 'delete user'; the limit is 1 (3 users)");
        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerRun(more))))
                .isEmpty();
    }

    @Test
    void one_step_is_left_to_the_smallest_customer_but_none_at_nought_per_cent() {
        bench.given("leaver");
        bench.plan(absent(1, "leaver"));

        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerCustomer(Ceilings.ofAll(1)))))
                .isEmpty();
        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerCustomer(Ceilings.ofAll(Integer.MAX_VALUE)))))
                .isEmpty();
        assertThat(violations(Bench.FREE.withPercent(Bounds.none().withPerCustomer(Ceilings.ofAll(0)))))
                .containsExactly("customer Contoso (contoso.onmicrosoft.com) has 1 step; the limit is 0 (1 user)");
    }

    @Test
    void protected_role_keeps_its_members_whatever_the_way_they_would_go() {
        bench.given("leaver", Samples.USER_ADMIN);
        bench.plan(absent(1, "leaver"), present(2, "one", "User Administrator"));

        assertThat(violations(Bench.FREE.withProtectedRoles(Set.of(new RoleName("User Account Administrator")))))
                .containsExactlyInAnyOrder(
                        "step 2 changes whether one@contoso.onmicrosoft.com is in 'User Administrator' of customer"
                                + " Contoso (contoso.onmicrosoft.com), which is protected",
                        "step 3 changes whether leaver@contoso.onmicrosoft.com is in 'User Administrator' of customer"
                                + " Contoso (contoso.onmicrosoft.com), which is protected");
    }

    @Test
    void last_holder_of_a_role_that_gives_power_stays() {
        bench.given("boss", Samples.GLOBAL_ADMIN);
        bench.plan(absent(1, "boss"));

        assertThat(violations(Policy.standard()))
                .containsExactly(
                        "customer Contoso (contoso.onmicrosoft.com) would have no Global Administrator any more:"
                                + " boss@contoso.onmicrosoft.com would lose it; give it to somebody else first");

        bench.given("other", Samples.GLOBAL_ADMIN);
        bench.plan(absent(1, "boss"));

        assertThat(violations(Policy.standard())).isEmpty();
    }

    @Test
    void last_holder_may_go_where_one_who_is_still_to_come_follows() {
        bench.given("boss", Samples.GLOBAL_ADMIN);
        bench.plan(absent(1, "boss"), present(2, "heir"), owned(3, "Global Administrator", "heir"));

        assertThat(violations(Policy.standard().withoutApprovals())).isEmpty();
    }

    @Test
    void role_that_gives_no_power_may_lose_its_last_holder() {
        bench.given("reader", Samples.READERS);
        bench.plan(owned(1, Samples.READERS.value()));

        assertThat(bench.steps()).hasSize(1);
        assertThat(violations(Policy.standard())).isEmpty();
    }

    @Test
    void role_that_is_not_known_is_guarded_as_one_that_gives_power() {
        bench.given("archivist", Samples.ARCHIVIST);
        bench.plan(absent(1, "archivist"), present(2, "new", Samples.ARCHIVIST.value()));

        assertThat(violations(Policy.standard()))
                .anySatisfy(one -> assertThat(one).contains("gives the privileged role"));

        bench.plan(absent(1, "archivist"));

        assertThat(violations(Policy.standard()))
                .containsExactly(
                        "customer Contoso (contoso.onmicrosoft.com) would have no %s any more: archivist@contoso.onmicrosoft.com would lose it; give it to somebody else first"
                                .formatted(Samples.ARCHIVIST.value()));
    }

    @Test
    void last_holder_stays_when_the_grant_that_was_counted_on_fails() {
        bench.given("boss", Samples.GLOBAL_ADMIN);
        bench.given("heir");
        bench.plan(owned(1, "Global Administrator", "heir"));
        bench.directory
                .calls()
                .next(Operation.ADD_ROLE_MEMBER, Calls.Fault.refused(new Rejected("not today", ErrorDetails.none())));

        RunReport report = bench.apply(Policy.standard().withoutApprovals());

        assertThat(report.count(Outcome.REJECTED)).isEqualTo(2);
        assertThat(bench.rows().get(0).steps())
                .extracting(StepResult::failure)
                .extracting(failure -> failure.orElseThrow().kind())
                .containsExactly(ErrorKind.REJECTED, ErrorKind.GUARD_RAIL);
        assertThat(bench.state())
                .contains(Samples.CONTOSO + " boss@contoso.onmicrosoft.com holds Company Administrator");
    }

    @Test
    void privileged_grants_need_an_approval_of_just_this_plan_by_the_beginning_of_its_digest() {
        PlanSummary plan = bench.plan(present(1, "one", "Global Administrator"));

        assertThat(violations(Policy.standard()))
                .containsExactly(
                        "step 2 gives the privileged role 'Global Administrator' to one@contoso.onmicrosoft.com of"
                                + " customer Contoso (contoso.onmicrosoft.com)",
                        "policy wants privileged grants to be approved");
        for (String other : List.of("another plan", "", plan.digest().substring(0, 7))) {
            assertThat(violations(Policy.standard().withApproval(new Approval(other, "ann"))))
                    .contains("approval by ann is for plan %s, not for this plan %s".formatted(other, plan.digest()));
        }
        for (int length : List.of(8, plan.digest().length())) {
            Approval given = new Approval(plan.digest().substring(0, length), "ann");
            assertThat(violations(Policy.standard().withApproval(given))).isEmpty();
        }
        Approval given = new Approval(plan.digest().substring(0, 8), "ann");
        assertThat(bench.apply(Policy.standard().withApproval(given)).isClean()).isTrue();
    }

    @Test
    void only_the_first_privileged_grants_are_listed_and_the_others_counted() {
        UserRow[] many = IntStream.range(0, 23)
                .mapToObj(i -> present(i, "user" + i, "Global Administrator"))
                .toArray(UserRow[]::new);
        bench.plan(many);

        assertThat(violations(Policy.standard())).hasSize(22).contains("run gives 3 more privileged roles");
    }

    @Test
    void one_licence_named_in_several_ways_needs_one_unit_and_one_step() {
        bench.directory.withSku(Samples.ems(1));
        bench.plan(licensed(
                present(1, "one"),
                "EMS",
                "ems",
                Samples.ems(1).productSku().id().value()));

        assertThat(violations(Bench.FREE)).isEmpty();
        assertThat(bench.steps())
                .extracting(step -> step.change().kind())
                .containsExactly(Change.Kind.CREATE_USER, Change.Kind.ASSIGN_LICENSE);
    }

    @Test
    void units_that_are_not_there_are_noticed_before_anything_is_sent() {
        bench.directory.withSku(Samples.ems(1));
        bench.plan(licensed(present(1, "one"), "EMS"), licensed(present(2, "two"), "EMS"));

        assertThat(violations(Bench.FREE))
                .containsExactly("customer Contoso (contoso.onmicrosoft.com) needs 2 units of EMS; available: 1");
    }
}
