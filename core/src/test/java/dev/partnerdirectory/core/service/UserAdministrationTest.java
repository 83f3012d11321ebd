package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.deleted;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.UserAdministration;
import dev.partnerdirectory.core.testing.Harness;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserAdministrationTest {
    private static final CustomerId NOBODY = new CustomerId("99999999-9999-9999-9999-999999999999");

    private final Harness harness = new Harness();
    private final UserAdministration users = harness.partnerDirectory().users();

    @Nested
    class Reading {
        @Test
        void listing_is_lazy_and_goes_to_the_end() {
            for (String local : new String[] {"ada", "bob", "cyd", "dan", "eve"}) {
                harness.directory().withUser(user(local));
            }

            assertThat(users.list(CONTOSO, UserListing.active()).findFirst()).contains(user("ada"));
            assertThat(harness.calls().log()).hasSize(1);
            assertThat(users.list(CONTOSO, UserListing.active())).hasSize(5);
        }

        @Test
        void listing_shows_the_deleted_only_when_asked() {
            harness.directory().withUser(user("ada")).withDeletedUser(user("bob"));

            assertThat(users.list(CONTOSO, UserListing.deleted())).containsExactly(user("bob"));
            assertThat(users.page(CONTOSO, UserListing.active(), PageRequest.first())
                            .items())
                    .containsExactly(user("ada"));
        }

        @Test
        void an_active_user_is_got_by_id_and_by_name_in_any_case() {
            harness.directory().withUser(user("ada"));

            assertThat(users.get(CONTOSO, userId("ada"))).isEqualTo(user("ada"));
            assertThat(users.get(new CustomerName("contoso"), name("ADA"))).isEqualTo(user("ada"));
        }

        @Test
        void getting_a_deleted_user_is_not_found() {
            harness.directory().withDeletedUser(user("ada"));

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> users.get(CONTOSO, name("ada")))
                    .withMessageContaining(name("ada").value())
                    .satisfies(absent -> {
                        assertThat(absent.missing()).isEqualTo(NotFound.Missing.USER);
                        assertThat(absent.details().customer()).contains(CONTOSO);
                        assertThat(absent.details().remedy()).isPresent();
                    });
        }

        @Test
        void finding_tells_absence_without_an_error() {
            harness.directory().withUser(user("ada"));

            assertThat(users.find(CONTOSO, name("ada"))).contains(user("ada"));
            assertThat(users.find(CONTOSO, userId("ada"))).contains(user("ada"));
            assertThat(users.find(CONTOSO, name("bob"))).isEmpty();
            assertThat(users.find(CONTOSO, userId("bob"))).isEmpty();
        }

        @Test
        void finding_in_a_customer_that_is_not_there_is_an_error() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> users.find(NOBODY, userId("ada")))
                    .satisfies(absent -> assertThat(absent.missing()).isEqualTo(NotFound.Missing.CUSTOMER));
        }
    }

    @Nested
    class Creating {
        @Test
        void creating_a_user_answers_with_the_user_and_the_request_id() {
            Done<CustomerUser> done = users.create(CONTOSO, newUser("ada"));

            assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(harness.directory().contosoUsers()).containsExactly(done.value());
            assertThat(harness.calls().of(Operation.CREATE_USER))
                    .singleElement()
                    .satisfies(call -> assertThat(call.requestId()).isEqualTo(done.requestId()));
        }

        @Test
        void a_taken_name_is_a_conflict_at_the_first_send() {
            harness.directory().withUser(user("ada"));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> users.create(CONTOSO, newUser("ada")))
                    .satisfies(conflict ->
                            assertThat(conflict.reason()).isEqualTo(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN));
            assertThat(harness.calls().of(Operation.CREATE_USER)).hasSize(1);
        }
    }

    @Nested
    class Updating {
        @Test
        void only_what_differs_is_sent() {
            harness.directory().withUser(user("ada"));
            UserChanges changes = UserChanges.none().withDisplayName("Ada").withFirstName("First");

            Done<CustomerUser> done = users.update(CONTOSO, name("ada"), changes);

            assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(done.value().displayName()).isEqualTo("Ada");
            assertThat(done.requestId()).isPresent();
        }

        @Test
        void nothing_is_sent_where_nothing_differs() {
            harness.directory().withUser(user("ada"));

            Done<CustomerUser> done =
                    users.update(CONTOSO, userId("ada"), UserChanges.none().withDisplayName("The ada"));

            assertThat(done).isEqualTo(Done.alreadySo(user("ada")));
            assertThat(harness.calls().writes()).isEmpty();
        }

        @Test
        void a_name_that_another_bears_is_a_conflict() {
            harness.directory().withUser(user("ada")).withUser(user("bob"));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> users.update(
                            CONTOSO, name("ada"), UserChanges.none().withUserPrincipalName(name("bob"))));
        }
    }

    @Nested
    class Deleting {
        @Test
        void deleting_answers_with_the_user_as_they_were() {
            harness.directory().withUser(user("ada"));

            Done<CustomerUser> done = users.delete(CONTOSO, name("ada"));

            assertThat(done.value()).isEqualTo(user("ada"));
            assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(done.requestId()).isPresent();
            assertThat(harness.directory().contosoUsers()).isEmpty();
        }

        @Test
        void deleting_a_deleted_user_is_not_found() {
            harness.directory().withDeletedUser(user("ada"));

            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> users.delete(CONTOSO, userId("ada")));
            assertThat(harness.calls().writes()).isEmpty();
        }
    }

    @Nested
    class Restoring {
        @Test
        void a_deleted_user_is_restored_by_name_and_by_id() {
            harness.directory().withDeletedUser(user("ada")).withDeletedUser(user("bob"));

            Done<CustomerUser> byName = users.restore(CONTOSO, name("ADA"));
            Done<CustomerUser> byId = users.restore(CONTOSO, userId("bob"));

            assertThat(byName.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(byName.requestId()).isPresent();
            assertThat(harness.directory().contosoUsers()).containsExactly(byName.value(), byId.value());
        }

        @Test
        void an_active_user_is_left_alone() {
            harness.directory().withUser(user("ada"));

            assertThat(users.restore(CONTOSO, name("ada"))).isEqualTo(Done.alreadySo(user("ada")));
            assertThat(harness.calls().writes()).isEmpty();
        }

        @Test
        void a_user_who_is_neither_active_nor_deleted_is_not_found() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> users.restore(CONTOSO, name("ada")))
                    .withMessageContaining("neither an active nor a restorable")
                    .satisfies(absent -> assertThat(absent.missing()).isEqualTo(NotFound.Missing.USER));
        }

        @Test
        void two_deleted_bearers_of_a_name_are_ambiguous_and_both_are_named() {
            CustomerUser one = user("ada");
            CustomerUser other = new CustomerUser(
                    new UserId("99999999-9999-9999-9999-999999999999"),
                    one.userPrincipalName(),
                    one.displayName(),
                    one.firstName(),
                    one.lastName(),
                    one.usageLocation(),
                    one.immutableId(),
                    one.phoneNumber(),
                    one.state(),
                    one.userDomainType(),
                    one.lastDirectorySyncTime(),
                    java.util.Optional.of(java.time.Instant.parse("2026-01-20T00:33:34Z")),
                    Optional.empty());
            harness.directory().withDeletedUser(one).withDeletedUser(other);

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> users.restore(CONTOSO, name("ada")))
                    .withMessageContaining(one.id().value() + ", ")
                    .withMessageContaining(other.id().value() + " (deleted 2026-01-20T00:33:34Z)")
                    .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.AMBIGUOUS));
            assertThat(harness.calls().writes()).isEmpty();
        }

        @Test
        void a_name_taken_since_is_a_conflict() {
            CustomerUser heir =
                    UserChanges.none().withUserPrincipalName(name("ada")).appliedTo(user("bob"));
            harness.directory().withDeletedUser(user("ada")).withUser(heir);

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> users.restore(CONTOSO, userId("ada")))
                    .satisfies(
                            conflict -> assertThat(conflict.details().remedy()).isPresent());
        }
    }

    @Nested
    class ResettingAPassword {
        @Test
        void a_good_password_is_sent() {
            harness.directory().withUser(user("ada"));

            Done<CustomerUser> done =
                    users.resetPassword(CONTOSO, name("ada"), PasswordProfile.temporary(Secret.of("Renew456*")));

            assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(done.value()).isEqualTo(user("ada"));
            assertThat(done.requestId()).isPresent();
        }

        @Test
        void having_it_changed_needs_no_password() {
            harness.directory().withUser(user("ada"));

            assertThat(users.resetPassword(CONTOSO, name("ada"), PasswordProfile.forceChange())
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
        }

        @Test
        void a_password_with_the_name_in_it_is_refused_even_by_id() {
            harness.directory().withUser(user("ada"));

            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(() -> users.resetPassword(
                            CONTOSO, userId("ada"), PasswordProfile.temporary(Secret.of("xxADA456*"))))
                    .withMessageNotContaining("xxADA456*")
                    .satisfies(invalid -> assertThat(invalid.violations())
                            .containsExactly(new Violation(
                                    "password.password",
                                    "must not contain the local part of the user principal name")));
            assertThat(harness.calls().writes()).isEmpty();
        }
    }

    @Test
    void restoring_a_name_that_somebody_else_bears_now_is_a_conflict_and_names_the_deleted_one() {
        CustomerUser other = user("other");
        CustomerUser deleted = deleted(user("ada"), Instant.parse("2026-11-20T10:00:00Z"));
        CustomerUser bearer = UserChanges.none()
                .withUserPrincipalName(deleted.userPrincipalName())
                .appliedTo(other);
        harness.directory().withUser(bearer).withDeletedUser(deleted);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> users.restore(CONTOSO, deleted.userPrincipalName()))
                .withMessageContaining(deleted.id().value())
                .withMessageContaining(bearer.id().value());
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void restoring_an_active_user_under_another_name_says_that_the_user_is_active() {
        harness.directory().withUser(user("ada"));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> users.restore(CONTOSO, userId("ada"), name("adele")))
                .withMessageContaining("that user is active");
    }
}
