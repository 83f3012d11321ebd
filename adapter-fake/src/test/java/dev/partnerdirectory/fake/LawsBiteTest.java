package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the contract suites on directories with one fault each. A contract test that no fault breaks checks nothing. */
final class LawsBiteTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        BrokenDirectory.ForgetsRequestIds.class,
                        List.of(
                                "creating_with_the_same_id_creates_one",
                                "updating_with_the_same_id_updates_once",
                                "deleting_with_the_same_id_deletes_once",
                                "restoring_with_the_same_id_restores_once",
                                "resetting_a_password_with_the_same_id_is_done_once",
                                "adding_a_member_with_the_same_id_adds_one",
                                "removing_a_member_with_the_same_id_removes_once",
                                "updating_licences_with_the_same_id_updates_once",
                                "adding_a_partner_member_with_the_same_id_adds_one",
                                "removing_a_partner_member_with_the_same_id_removes_once")),
                arguments(BrokenDirectory.CreatesNamesakes.class, List.of("creating_twice_creates_one")),
                arguments(
                        BrokenDirectory.LosesTheLastOfAPage.class,
                        List.of(
                                "pages_hold_no_more_than_asked_and_everyone_once",
                                "who_is_there_throughout_is_seen_once_by_display_name",
                                "deleted_users_are_paged_while_others_are_restored",
                                "role_members_are_paged_while_members_come_and_go",
                                "customers_are_paged_while_customers_come",
                                "partner_role_members_are_paged_in_every_order")),
                arguments(
                        BrokenDirectory.CutsListingsShort.class,
                        List.of("every_page_size_gives_the_same_listing", "a_page_can_be_read_again")),
                arguments(
                        BrokenDirectory.NeverPurges.class,
                        List.of(
                                "a_deleted_user_is_gone_for_good_after_thirty_days",
                                "a_purged_users_licences_are_free_again")),
                arguments(
                        BrokenDirectory.CountsLicencesTwice.class,
                        List.of(
                                "an_assigned_licence_is_held_and_takes_a_unit",
                                "no_more_licences_than_units_are_assigned")),
                arguments(BrokenDirectory.AddsMembersTwice.class, List.of("adding_a_member_twice_is_a_conflict")),
                arguments(
                        BrokenDirectory.AddsMembersTwiceAtOnce.class,
                        List.of("one_of_many_who_add_the_same_member_succeeds")),
                arguments(
                        BrokenDirectory.MistakesAbsenceForRefusal.class,
                        List.of(
                                "a_user_who_does_not_exist_is_not_found",
                                "a_user_of_one_customer_is_not_found_with_another")),
                arguments(BrokenDirectory.TidiesNames.class, List.of("a_name_comes_back_as_it_went_in")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_breaks_the_laws_about_it(Class<?> broken, List<String> laws) {
        Run run = run(broken);

        assertThat(run.failed).containsAll(laws);
    }

    @Test
    void no_law_is_broken_where_there_is_no_fault() {
        Run run = run(BrokenDirectory.Sound.class);

        assertThat(run.failed).isEmpty();
        assertThat(run.passed).hasSizeGreaterThanOrEqualTo(130);
    }

    /** The result of each test, by method name. */
    private static final class Run implements TestExecutionListener {
        private final List<String> passed = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                String id = test.getUniqueId();
                String method = id.replaceAll(".*(method|test-template):([a-z_]+)\\(.*", "$2");
                (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? passed : failed).add(method);
            }
        }
    }

    private static Run run(Class<?> suite) {
        Run run = new Run();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }
}
