package dev.partnerdirectory.core.workflow;

import static dev.partnerdirectory.core.workflow.People.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a manifest that people are brought in from must not say. */
class OnboardingFaultsTest {
    private final Harness harness = new Harness();
    private final People people = new People(harness);

    private List<Violation> faults(UserRow... rows) {
        List<Violation> faults = catchThrowableOfType(InvalidRequest.class, () -> people.onboard(rows))
                .violations();
        assertThat(harness.calls().writes()).isEmpty();
        return faults;
    }

    private List<String> fields(UserRow... rows) {
        return faults(rows).stream()
                .map(fault -> fault.row() + " " + fault.field())
                .toList();
    }

    private static UserRow of(long row, String customer, String name) {
        return UserRow.of(customer, name).row(row).displayName("Ada").build();
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        UserRow bad = UserRow.of("", "no-at-sign")
                .row(5)
                .usageLocation("USA")
                .licenses("EMS")
                .state("absent")
                .password(Secret.of("weak"))
                .build();

        assertThat(fields(bad))
                .contains("5 customer", "5 userPrincipalName", "5 displayName", "5 usageLocation", "5 state");
    }

    @Test
    void a_weak_password_is_a_fault_that_does_not_tell_it() {
        UserRow weak = row(1, "ada", "Ada", "", List.of(), List.of(), "", Optional.of(Secret.of("weak")));

        assertThat(fields(weak)).contains("1 password");
        assertThat(faults(weak).toString()).doesNotContain("weak");
    }

    @Test
    void a_country_that_does_not_exist_is_a_fault_of_its_column() {
        assertThat(faults(row(1, "ada", "Ada", "ZZ", List.of(), List.of(), "", Optional.empty())))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("usageLocation");
                    assertThat(fault.reason()).contains("ISO 3166-1");
                });
    }

    @Test
    void licences_without_a_usage_location_are_a_fault() {
        harness.directory().withSku(Samples.ems(3));

        assertThat(fields(row(1, "ada", "Ada", "", List.of(), List.of("EMS"), "", Optional.empty())))
                .containsExactly("1 usageLocation");
    }

    @Test
    void a_person_who_stands_twice_is_a_fault_of_the_second_row() {
        assertThat(faults(
                        of(2, "Contoso", "ada@contoso.onmicrosoft.com"),
                        of(3, "Fabrikam", "ada@fabrikam.onmicrosoft.com"),
                        of(4, Samples.CONTOSO.value(), "ADA@contoso.onmicrosoft.com")))
                .extracting(Violation::toString)
                .containsExactly("row 4: userPrincipalName is already in row 2");
    }

    @Test
    void customers_roles_and_skus_that_nobody_knows_are_faults() {
        List<Violation> faults = faults(
                of(1, "Nobody", "ada@contoso.onmicrosoft.com"),
                row(2, "bob", List.of("Helpdesk Administratr", "Helpdesk Administrator"), List.of("NOPE")));

        assertThat(faults)
                .extracting(fault -> fault.row() + " " + fault.field())
                .containsExactly("1 customer", "2 licenses", "2 roles");
        assertThat(faults.get(2).reason()).contains("did you mean Helpdesk Administrator");
    }

    @Test
    void a_malformed_field_is_said_once() {
        assertThat(fields(
                        of(1, "Contoso", "no-at-sign"),
                        of(2, "Contoso", "no-at-sign-either"),
                        of(3, " ", "ada@contoso.onmicrosoft.com")))
                .containsExactly("1 userPrincipalName", "2 userPrincipalName", "3 customer");
    }

    @Test
    void a_missing_password_is_generated_and_keeps_the_rules() {
        people.onboard(row(1, "ada"), row(2, "bob"));

        assertThat(people.passwords.values())
                .extracting(Secret::reveal)
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSizeGreaterThanOrEqualTo(16));
    }
}
