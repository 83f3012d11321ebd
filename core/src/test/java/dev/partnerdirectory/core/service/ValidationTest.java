package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.write.Validation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @Test
    void every_violation_of_a_new_user_is_told_at_once_and_nothing_is_sent() {
        NewCustomerUser user = new NewCustomerUser(
                new UserPrincipalName(".ada$@contoso"),
                " ",
                Optional.of(""),
                Optional.of("x".repeat(65)),
                Optional.of(new UsageLocation("XX")),
                Optional.of(" "),
                Optional.of("\t"),
                PasswordProfile.temporary(Secret.of("x.ADA$y")));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, user))
                .withMessageNotContaining("x.ADA$y")
                .satisfies(invalid -> {
                    assertThat(invalid.details().operation()).contains(Operation.CREATE_USER);
                    assertThat(invalid.violations())
                            .containsExactly(
                                    new Violation("user.displayName", "must not be blank"),
                                    new Violation("user.firstName", "must be 1 to 64 characters long"),
                                    new Violation("user.immutableId", "must not be blank"),
                                    new Violation("user.lastName", "must be 1 to 64 characters long"),
                                    new Violation("user.passwordProfile.password", "must be 8 to 256 characters long"),
                                    new Violation(
                                            "user.passwordProfile.password",
                                            "must not contain the local part of the user principal name"),
                                    new Violation("user.phoneNumber", "must not be blank"),
                                    new Violation(
                                            "user.usageLocation",
                                            "must be a country code of ISO 3166-1 alpha-2, such as US, not 'XX'"),
                                    new Violation(
                                            "user.userPrincipalName",
                                            "may only have letters A to Z, digits and ' . - _ ! # ^ ~ before the @"),
                                    new Violation(
                                            "user.userPrincipalName",
                                            "must have a domain such as contoso.onmicrosoft.com after the @"),
                                    new Violation(
                                            "user.userPrincipalName",
                                            "must not have a dot first, last or twice in a row before the @"));
                });
        assertThat(harness.calls().log()).isEmpty();
    }

    @Test
    void a_new_user_needs_a_password() {
        NewCustomerUser user = NewCustomerUser.of(name("ada"), "Ada", PasswordProfile.forceChange());

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, user))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .containsExactly(new Violation("user.passwordProfile.password", "must not be missing")));
    }

    @Test
    void changes_are_checked_field_by_field() {
        UserChanges changes = UserChanges.none()
                .withUserPrincipalName(new UserPrincipalName("ada@contoso"))
                .withDisplayName("")
                .withFirstName("")
                .withLastName("x".repeat(65))
                .withUsageLocation(new UsageLocation("ZZ"))
                .withPhoneNumber(" ");

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> directory.users().update(CONTOSO, name("ada"), changes))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsExactly(
                                "changes.displayName",
                                "changes.firstName",
                                "changes.lastName",
                                "changes.phoneNumber",
                                "changes.usageLocation",
                                "changes.userPrincipalName"));
        assertThat(harness.calls().log()).isEmpty();
    }

    @Test
    void a_weak_password_is_refused_without_being_shown() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> directory
                        .users()
                        .resetPassword(CONTOSO, name("ada"), PasswordProfile.temporary(Secret.of("letmein"))))
                .withMessageNotContaining("letmein")
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsOnly("password.password"));
        assertThat(harness.calls().log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void a_page_of_a_size_the_service_does_not_know_is_refused(int size) {
        for (Runnable read : List.<Runnable>of(
                () -> directory.customers().page(PageRequest.ofSize(size)).items(),
                () -> directory
                        .users()
                        .page(CONTOSO, UserListing.active(), PageRequest.ofSize(size))
                        .items())) {
            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(read::run)
                    .satisfies(invalid -> assertThat(invalid.violations())
                            .extracting(Violation::field)
                            .containsExactly("page.size"));
        }
        assertThat(harness.calls().log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void a_page_at_the_edge_is_taken(int size) {
        assertThat(directory.customers().page(PageRequest.ofSize(size)).items()).isNotEmpty();
    }

    /** Something with a list in it. */
    record Book(List<@Valid PageRequest> pages) {}

    @Test
    void a_path_into_a_list_has_an_index() {
        Validation validation = new Validation(Harness::validator);
        Book book = new Book(List.of(PageRequest.first(), PageRequest.ofSize(0)));

        assertThat(validation.violations("book", book))
                .extracting(Violation::field)
                .containsExactly("book.pages[1].size");
    }

    @Test
    void nothing_is_validated_and_no_validator_made_where_only_names_are_given() {
        PartnerDirectory untouched = harness.builder(harness.directory())
                .validator(() -> {
                    throw new AssertionError("asked");
                })
                .build();

        assertThat(untouched.customers().list()).hasSize(2);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> untouched.customers().page(PageRequest.first()));
    }

    @Test
    void the_validator_is_asked_for_once() {
        int[] asked = {0};
        PartnerDirectory counting = harness.builder(harness.directory())
                .validator(() -> {
                    asked[0]++;
                    return Harness.validator();
                })
                .build();

        counting.customers().page(PageRequest.first());
        counting.users().page(CONTOSO, UserListing.active(), PageRequest.first());
        counting.dryRun().customers().page(PageRequest.first());

        assertThat(asked).asInstanceOf(type(int[].class)).isEqualTo(new int[] {1});
    }
}
