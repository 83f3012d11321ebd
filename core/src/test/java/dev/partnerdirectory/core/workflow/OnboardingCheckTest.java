package dev.partnerdirectory.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnboardingCheckTest {
    private final Harness harness = new Harness();
    private final Onboarding onboarding = harness.partnerDirectory().onboarding();

    private static OnboardingRow row(long number, String customer, String name) {
        return row(number, customer, name, "Ada Lovelace", "", List.of(), List.of(), "", Optional.empty());
    }

    private static OnboardingRow row(
            long number,
            String customer,
            String name,
            String displayName,
            String usageLocation,
            List<String> roles,
            List<String> licenses,
            String state,
            Optional<Secret> password) {
        return new OnboardingRow(
                number, customer, name, displayName, "", " ", usageLocation, roles, licenses, state, password);
    }

    @Test
    void a_good_row_becomes_a_request_without_blanks_and_repetitions() {
        harness.directory().withSku(Samples.ems(3));

        Onboarding.Checked checked = onboarding.check(List.of(row(
                2,
                " contoso.onmicrosoft.com ",
                " ada@contoso.onmicrosoft.com ",
                " Ada ",
                "us",
                List.of("Helpdesk Administrator", "helpdesk-administrator", " "),
                List.of("EMS"),
                "Present",
                Optional.of(Samples.password()))));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.requests()).singleElement().satisfies(request -> {
            assertThat(request.row()).isEqualTo(2);
            assertThat(request.customer()).hasToString("contoso.onmicrosoft.com");
            assertThat(request.user().userPrincipalName()).isEqualTo(Samples.name("ada"));
            assertThat(request.user().displayName()).isEqualTo("Ada");
            assertThat(request.user().lastName()).isEmpty();
            assertThat(request.user().usageLocation()).hasToString("Optional[US]");
            assertThat(request.user().passwordProfile().password()).contains(Samples.password());
            assertThat(request.roles()).hasSize(1);
            assertThat(request.licenses()).hasSize(1);
        });
    }

    @Test
    void a_missing_password_is_generated_and_keeps_the_rules() {
        Onboarding.Checked checked = onboarding.check(List.of(
                row(1, "Contoso", "ada@contoso.onmicrosoft.com"), row(2, "Contoso", "bob@contoso.onmicrosoft.com")));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.requests())
                .extracting(request -> request.user()
                        .passwordProfile()
                        .password()
                        .orElseThrow()
                        .reveal())
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSizeGreaterThanOrEqualTo(16));
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        Onboarding.Checked checked = onboarding.check(List.of(row(
                5, "", "no-at-sign", "", "USA", List.of(), List.of("EMS"), "absent", Optional.of(Secret.of("weak")))));

        assertThat(checked.requests()).isEmpty();
        assertThat(checked.faults())
                .extracting(Onboarding.RowFault::row, fault -> fault.violation().field())
                .contains(
                        tuple(5L, "customer"),
                        tuple(5L, "userPrincipalName"),
                        tuple(5L, "displayName"),
                        tuple(5L, "usageLocation"),
                        tuple(5L, "state"),
                        tuple(5L, "password"));
        assertThat(checked.toString()).doesNotContain("weak");
    }

    @Test
    void a_country_that_does_not_exist_is_a_fault_of_its_column() {
        Onboarding.Checked checked = onboarding.check(List.of(row(
                1, "Contoso", "ada@contoso.onmicrosoft.com", "Ada", "ZZ", List.of(), List.of(), "", Optional.empty())));

        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.violation().field()).isEqualTo("usageLocation");
            assertThat(fault.violation().reason()).contains("ISO 3166-1");
        });
    }

    @Test
    void licences_without_a_usage_location_are_a_fault() {
        harness.directory().withSku(Samples.ems(3));

        Onboarding.Checked checked = onboarding.check(List.of(row(
                1,
                "Contoso",
                "ada@contoso.onmicrosoft.com",
                "Ada",
                "",
                List.of(),
                List.of("EMS"),
                "",
                Optional.empty())));

        assertThat(checked.faults())
                .extracting(fault -> fault.violation().field())
                .containsExactly("usageLocation");
    }

    @Test
    void a_person_who_stands_twice_is_a_fault_of_the_second_row() {
        Onboarding.Checked checked = onboarding.check(List.of(
                row(2, "Contoso", "ada@contoso.onmicrosoft.com"),
                row(3, "Fabrikam", "ada@contoso.onmicrosoft.com"),
                row(4, Samples.CONTOSO.value(), "ADA@contoso.onmicrosoft.com")));

        assertThat(checked.requests()).extracting(Onboarding.Request::row).containsExactly(2L, 3L);
        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.violation().reason()).isEqualTo("stands in row 2 already");
        });
    }

    @Test
    void customers_roles_and_skus_that_nobody_knows_are_faults() {
        Onboarding.Checked checked = onboarding.check(List.of(
                row(1, "Nobody", "ada@contoso.onmicrosoft.com"),
                row(
                        2,
                        "Contoso",
                        "bob@contoso.onmicrosoft.com",
                        "Bob",
                        "US",
                        List.of("Helpdesk Administratr", "Helpdesk Administrator"),
                        List.of("NOPE"),
                        "",
                        Optional.empty())));

        assertThat(checked.requests()).isEmpty();
        assertThat(checked.faults())
                .extracting(Onboarding.RowFault::row, fault -> fault.violation().field())
                .containsExactly(tuple(1L, "customer"), tuple(2L, "roles"), tuple(2L, "licenses"));
        assertThat(checked.faults().get(1).violation().reason()).contains("did you mean Helpdesk Administrator");
    }

    @Test
    void nothing_is_written_and_each_customer_is_looked_for_once() {
        harness.directory().withSku(Samples.ems(3));

        onboarding.check(List.of(
                row(1, "Contoso", "ada@contoso.onmicrosoft.com"),
                row(2, "Contoso", "bob@contoso.onmicrosoft.com"),
                row(3, "Contoso", "cid@contoso.onmicrosoft.com")));

        assertThat(harness.calls().writes()).isEmpty();
        assertThat(harness.calls().of(Operation.LIST_CUSTOMERS)).hasSize(1);
    }

    @Test
    void no_rows_are_no_requests_and_no_faults() {
        Onboarding.Checked checked = onboarding.check(List.of());

        assertThat(checked).isEqualTo(new Onboarding.Checked(List.of(), List.of()));
    }

    @Test
    void a_malformed_field_is_said_once_and_its_stand_in_never() {
        Onboarding.Checked checked = onboarding.check(List.of(
                row(1, "Contoso", "no-at-sign"),
                row(2, "Contoso", "no-at-sign-either"),
                row(3, " ", "ada@contoso.onmicrosoft.com")));

        assertThat(checked.faults())
                .extracting(Onboarding.RowFault::row, fault -> fault.violation().field())
                .containsExactly(tuple(1L, "userPrincipalName"), tuple(2L, "userPrincipalName"), tuple(3L, "customer"));
        assertThat(checked.faults().get(2).violation().reason()).isEqualTo("must not be blank");
    }

    @Test
    void a_malformed_field_hides_no_other_fault_of_its_row() {
        Onboarding.Checked checked = onboarding.check(List.of(
                row(1, "Contoso", "ada@contoso.onmicrosoft.com"),
                row(
                        2,
                        "Contoso",
                        "ada@contoso.onmicrosoft.com",
                        "Ada",
                        "USA",
                        List.of("Wizard"),
                        List.of(),
                        "",
                        Optional.empty())));

        assertThat(checked.faults())
                .extracting(fault -> fault.violation().field())
                .containsExactlyInAnyOrder("usageLocation", "userPrincipalName", "roles");
    }
}
