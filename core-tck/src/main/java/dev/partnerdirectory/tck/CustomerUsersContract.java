package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.ETAG;
import static dev.partnerdirectory.tck.Samples.requestId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link CustomerUsers} about active users. */
public interface CustomerUsersContract extends DirectoryLaws {
    @Test
    default void somebody_with_a_missing_or_malformed_name_hides_nobody(Scene scene) {
        scene.user("ada");
        scene.directory.add(scene.customer, Samples.malformed(""), Set.of());
        scene.directory.add(scene.customer, Samples.malformed("scan ner@contoso.example"), Set.of());

        assertThat(scene.active())
                .extracting(user -> user.userPrincipalName().value())
                .containsExactlyInAnyOrder(scene.name("ada").value(), "", "scan ner@contoso.example");
    }

    @Test
    default void somebody_without_a_name_is_found_changed_and_deleted_by_id(Scene scene) {
        CustomerUser malformed = Samples.malformed("");
        scene.directory.add(scene.customer, malformed, Set.of());

        CustomerUser changed = scene.update(malformed, UserChanges.none().withDisplayName("Found"));
        scene.delete(malformed);

        assertThat(changed.displayName()).isEqualTo("Found");
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void a_created_user_has_what_was_asked_and_what_the_service_sets(Scene scene) {
        NewCustomerUser asked = scene.person("ada");

        CustomerUser created = scene.create(asked);

        assertThat(created.userPrincipalName().value())
                .isEqualTo(asked.userPrincipalName().value());
        assertThat(created.displayName()).isEqualTo(asked.displayName());
        assertThat(created.firstName()).isEqualTo(asked.firstName());
        assertThat(created.lastName()).isEqualTo(asked.lastName());
        assertThat(created.usageLocation()).isEqualTo(asked.usageLocation());
        assertThat(created.state()).isEqualTo(UserState.ACTIVE);
        assertThat(created.userDomainType()).isNotEqualTo(UserDomainType.FEDERATED);
        assertThat(created.softDeletionTime()).isEmpty();
    }

    @Test
    default void a_created_user_is_got_found_and_listed_as_answered(Scene scene) {
        CustomerUser created = scene.user("ada");

        assertThat(scene.get(created)).isEqualTo(created);
        assertThat(scene.ports.users().find(scene.customer, created.userPrincipalName()))
                .contains(created);
        assertThat(scene.active()).containsExactly(created);
    }

    @Test
    default void a_user_can_be_created_with_the_least_there_is(Scene scene) {
        CustomerUser created = scene.create(scene.personShownAs("ada", "Ada"));

        assertThat(created.firstName()).isEmpty();
        assertThat(created.lastName()).isEmpty();
        assertThat(created.usageLocation()).isEmpty();
        assertThat(scene.get(created)).isEqualTo(created);
    }

    @Test
    default void a_user_can_be_created_in_every_managed_domain_whatever_its_letter_case(Scene scene) {
        String custom = scene.sample.customer().customDomains().get(0).toUpperCase(Locale.ROOT);

        CustomerUser created =
                scene.create(NewCustomerUser.of(new UserPrincipalName("ada@" + custom), "Ada", Samples.password()));

        assertThat(scene.get(created)).isEqualTo(created);
    }

    /** A directory need not tell etags. One that does tells an unchanged user's the same, and a changed user's anew. */
    @Test
    default void an_etag_is_told_for_all_users_or_none_and_is_another_after_a_change(Scene scene) {
        CustomerUser before = scene.user("ada");

        CustomerUser after = scene.update(before, UserChanges.none().withDisplayName("Countess"));

        assertThat(after.etag().isPresent()).isEqualTo(before.etag().isPresent());
        assertThat(scene.get(before).etag()).isEqualTo(after.etag());
        before.etag().ifPresent(etag -> assertThat(after.etag()).isNotEqualTo(Optional.of(etag)));
    }

    @Test
    default void a_taken_name_is_a_conflict_ignoring_case(Scene scene) {
        scene.user("ada");

        Expect.nameTaken(() -> scene.user("ada"));
        Expect.nameTaken(() -> scene.user("ADA"));
        assertThat(scene.active()).hasSize(1);
    }

    @Test
    default void a_user_in_a_federated_domain_is_rejected(Scene scene) {
        UserPrincipalName name = new UserPrincipalName("ada@" + scene.sample.federatedDomain());

        Expect.rejected(
                "a user's domain is a verified, managed one of the customer's",
                () -> scene.create(NewCustomerUser.of(name, "Ada", Samples.password())));
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void a_user_in_a_domain_of_nobody_or_of_another_customer_is_rejected(Scene scene) {
        Scene other = Scene.in(scene.directory);
        UserPrincipalName nobodys =
                new UserPrincipalName("ada@nobody" + Samples.guid().substring(0, 8) + ".example");

        Expect.rejected(
                "a user's domain is a verified, managed one of the customer's",
                () -> scene.create(NewCustomerUser.of(nobodys, "Ada", Samples.password())));
        Expect.rejected(
                "a user's domain is a verified, managed one of the customer's",
                () -> scene.create(NewCustomerUser.of(other.name("ada"), "Ada", Samples.password())));
    }

    @Test
    default void a_weak_password_is_rejected(Scene scene) {
        NewCustomerUser weak = NewCustomerUser.of(scene.name("ada"), "Ada", Samples.weakPassword());

        Expect.rejected("a password is not weak", () -> scene.create(weak));
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void a_user_who_does_not_exist_is_not_found(Scene scene) {
        CustomerUsers users = scene.ports.users();

        Expect.missingUser(() -> users.get(scene.customer, Samples.unknownUser()));
        Expect.missingUser(() -> users.delete(scene.customer, Samples.unknownUser(), requestId()));
        Expect.missingUser(() -> users.restore(scene.customer, Samples.unknownUser(), requestId()));
        Expect.missingUser(() -> users.update(
                scene.customer, Samples.unknownUser(), UserChanges.none().withDisplayName("A"), requestId()));
        Expect.missingUser(
                () -> users.resetPassword(scene.customer, Samples.unknownUser(), Samples.password(), requestId()));
        assertThat(users.find(scene.customer, scene.name("nobody"))).isEmpty();
    }

    @Test
    default void users_of_a_customer_that_does_not_exist_are_not_found(Scene scene) {
        CustomerUsers users = scene.ports.users();
        CustomerUser ada = scene.user("ada");
        CustomerId nobody = Samples.unknownCustomer();

        Expect.missingCustomer(() -> users.list(nobody, UserListing.active(), PageRequest.first()));
        Expect.missingCustomer(() -> users.get(nobody, ada.id()));
        Expect.missingCustomer(() -> users.find(nobody, ada.userPrincipalName()));
        Expect.missingCustomer(() -> users.create(nobody, scene.person("bob"), requestId()));
        Expect.missingCustomer(() -> users.delete(nobody, ada.id(), requestId()));
    }

    @Test
    default void a_user_of_one_customer_is_not_found_with_another(Scene scene) {
        Scene other = Scene.in(scene.directory);
        CustomerUser ada = scene.user("ada");

        Expect.missingUser(() -> other.get(ada));
        Expect.missingUser(() -> other.delete(ada));
        assertThat(scene.get(ada)).isEqualTo(ada);
        assertThat(other.active()).isEmpty();
    }

    @Test
    default void a_user_is_found_by_name_ignoring_case(Scene scene) {
        CustomerUser ada = scene.user("Ada.Lovelace");

        assertThat(scene.ports.users().find(scene.customer, scene.name("aDA.lOVELACE")))
                .contains(ada);
        assertThat(ada.userPrincipalName().localPart()).isEqualTo("Ada.Lovelace");
    }

    @Test
    default void an_update_changes_what_it_names_and_nothing_else(Scene scene) {
        CustomerUser before = scene.user("ada");

        CustomerUser after = scene.update(before, UserChanges.none().withDisplayName("Countess"));

        assertThat(after.displayName()).isEqualTo("Countess");
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("displayName", ETAG)
                .isEqualTo(before);
        assertThat(scene.get(before)).isEqualTo(after);
    }

    @Test
    default void an_update_changes_every_field_there_is(Scene scene) {
        CustomerUser before = scene.user("ada");
        UserChanges changes = UserChanges.none()
                .withUserPrincipalName(scene.name("augusta"))
                .withDisplayName("Augusta")
                .withFirstName("Augusta")
                .withLastName("King")
                .withUsageLocation(new UsageLocation("GB"))
                .withPhoneNumber("+44 20 1234");

        CustomerUser after = scene.update(before, changes);

        assertThat(changes.notYetIn(after)).isEqualTo(UserChanges.none());
        assertThat(scene.get(before)).isEqualTo(after);
        assertThat(scene.ports.users().find(scene.customer, scene.name("ada"))).isEmpty();
        assertThat(scene.ports.users().find(scene.customer, scene.name("augusta")))
                .contains(after);
    }

    @Test
    default void renaming_to_a_taken_name_is_a_conflict_and_to_ones_own_is_not(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.user("bob");
        UserChanges taken = UserChanges.none().withUserPrincipalName(scene.name("BOB"));
        UserChanges own = UserChanges.none().withUserPrincipalName(scene.name("ADA"));

        Expect.nameTaken(() -> scene.ports.users().update(scene.customer, ada.id(), taken, requestId()));
        CustomerUser spelled = scene.update(ada, own);

        assertThat(spelled.userPrincipalName().localPart()).isEqualTo("ADA");
    }

    @Test
    default void a_reset_password_leaves_the_user_as_they_are(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Optional<CustomerUser> answered =
                scene.ports.users().resetPassword(scene.customer, ada.id(), Samples.password(), requestId());

        assertThat(answered.map(CustomerUser::id).orElse(ada.id())).isEqualTo(ada.id());
        assertThat(scene.get(ada)).isEqualTo(ada);
    }

    @Test
    default void a_password_change_can_be_forced_without_a_password(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Optional<CustomerUser> answered =
                scene.ports.users().resetPassword(scene.customer, ada.id(), PasswordProfile.forceChange(), requestId());

        assertThat(answered.map(CustomerUser::id).orElse(ada.id())).isEqualTo(ada.id());
    }

    @Test
    default void resetting_to_a_weak_password_is_rejected(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Expect.rejected(
                "a password is not weak",
                () -> scene.ports.users().resetPassword(scene.customer, ada.id(), Samples.weakPassword(), requestId()));
    }
}
