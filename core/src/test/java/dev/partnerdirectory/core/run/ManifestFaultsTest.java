package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.absent;
import static dev.partnerdirectory.core.run.Bench.licensed;
import static dev.partnerdirectory.core.run.Bench.owned;
import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestFaultsTest {
    private final Bench bench = new Bench();

    @Test
    void a_role_that_the_customer_has_not_is_found_before_anybody_is_made() {
        bench.ports = FaultyPorts.over(bench.directory, (method, arguments, write, real) -> {
            if (method.getDeclaringClass().getSimpleName().equals("RoleMembers")) {
                throw new NotFound(NotFound.Missing.ROLE, "the customer has no such role", ErrorDetails.none());
            }
            return real.get();
        });

        assertThat(bench.faults(present(1, "new", "Teams Administrator")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason())
                        .contains("contoso.onmicrosoft.com has no role 'Teams Administrator' (69091246-")
                        .contains("never activated")
                        .endsWith("; assign it once in the customer's admin centre, then try again"));
    }

    private static UserRow row(
            long row, String customer, String name, String displayName, String location, String state) {
        return UserRow.of(customer, name)
                .row(row)
                .displayName(displayName)
                .usageLocation(location)
                .state(state)
                .build();
    }

    @Test
    void all_faults_are_found_at_once_by_row_and_field() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("there");

        List<Violation> faults = bench.faults(
                row(9, "Nobody Inc", "x@contoso.onmicrosoft.com", "X", "", ""),
                row(8, "", "", "X", "XX", "maybe"),
                row(7, "Contoso", "a..b@contoso.onmicrosoft.com", "X", "", ""),
                present(6, "twice"),
                present(5, "twice"),
                absent(4, "there"),
                present(3, "there"),
                owned(2, "Archduke", "there"),
                licensed(present(1, "new", "Archduke"), "Office 95"));

        assertThat(faults)
                .extracting(fault -> fault.row() + " " + fault.field())
                .containsExactly(
                        "1 licenses",
                        "1 roles",
                        "2 role",
                        "4 userPrincipalName",
                        "6 userPrincipalName",
                        "7 userPrincipalName",
                        "8 customer",
                        "8 state",
                        "8 userPrincipalName",
                        "9 customer");
        assertThat(faults.get(3).reason()).contains("row 3").contains("opposite");
        assertThat(faults.get(4).reason()).isEqualTo("is already in row 5");
    }

    @Test
    void contradictions_between_rows_and_role_sets_are_found() {
        bench.given("inside");
        bench.given("leaver");

        List<Violation> faults = bench.faults(
                present(1, "inside", "User Administrator"),
                owned(2, "User Administrator", "leaver", "nobody"),
                absent(3, "leaver"),
                owned(4, "User Account Administrator"));

        assertThat(faults)
                .extracting(Violation::toString)
                .containsExactly(
                        "row 1: roles 'User Administrator' has its members listed in full by row 2, and this user is not among them",
                        "row 2: members 'leaver@contoso.onmicrosoft.com' is to be absent, says row 3",
                        "row 2: members 'nobody@contoso.onmicrosoft.com' is not known: no active user has this name or id,"
                                + " and no row creates one",
                        "row 4: role 'User Administrator' is already in row 2");
    }

    @Test
    void one_who_is_to_be_absent_is_given_nothing_and_faults_come_by_the_number_of_their_row() {
        UserRow leaver = UserRow.of("Contoso", "leaver@contoso.onmicrosoft.com")
                .row(10)
                .roles("User Administrator")
                .licenses("EMS")
                .state("absent")
                .build();

        assertThat(bench.faults(leaver, row(9, "", "x@contoso.onmicrosoft.com", "X", "", "")))
                .extracting(fault -> fault.row() + " " + fault.field())
                .containsExactly("9 customer", "10 licenses", "10 roles");
    }

    @Test
    void additive_role_set_leaves_nobody_out() {
        bench.given("inside");
        RoleSetRow additive =
                new RoleSetRow(2, "Contoso", "User Administrator", List.of("inside@contoso.onmicrosoft.com"), false);

        assertThat(bench.faults(present(1, "other", "User Administrator"), additive))
                .isEmpty();
    }

    @Test
    void licence_needs_no_location_of_one_who_has_it() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("there");
        UserRow bare = row(1, "Contoso", "there@contoso.onmicrosoft.com", "", "", "");

        assertThat(bench.faults(licensed(bare, "EMS"))).isEmpty();
    }

    @Test
    void what_a_creation_needs_is_asked_for_only_when_there_is_nobody_yet() {
        bench.directory.withSku(Samples.ems(5));
        bench.given("there");
        UserRow bare = row(1, "Contoso", "there@contoso.onmicrosoft.com", "", "", "");
        UserRow newcomer = licensed(row(2, "Contoso", "new@contoso.onmicrosoft.com", "", "", ""), "EMS");

        assertThat(bench.faults(bare, newcomer))
                .extracting(Violation::toString)
                .containsExactly(
                        "row 2: displayName must be given: there is no such user yet",
                        "row 2: usageLocation is required to assign licences");
    }

    @Test
    void planning_refuses_a_manifest_with_faults_and_lists_them() {
        assertThatThrownBy(() -> bench.plan(present(1, "one", "Archduke"), row(2, "", "", "", "", "")))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.violations()).hasSize(3))
                .hasMessageContaining("row 1: roles")
                .hasMessageContaining("row 2: customer");
    }

    @Test
    void customer_may_be_named_in_several_ways_in_one_manifest() {
        UserRow byName = row(1, "contoso", "one@contoso.onmicrosoft.com", "One", "", "");
        UserRow byId = row(2, Samples.CONTOSO.value(), "one@contoso.onmicrosoft.com", "One", "", "");

        assertThat(bench.faults(byName, byId))
                .extracting(Violation::toString)
                .containsExactly("row 2: userPrincipalName is already in row 1");
    }
}
