package dev.partnerdirectory.core.rehearsal;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.FABRIKAM;
import static dev.partnerdirectory.core.testing.Samples.HELPDESK;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.password;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.testing.Harness;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehearsedUsersTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Harness harness = stage.harness();
    private final PartnerDirectory rehearsal = stage.rehearsal();

    @Test
    void a_taken_name_is_a_conflict() {
        harness.directory().withUser(user("ada"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rehearsal.users().create(CONTOSO, newUser("ADA")))
                .satisfies(
                        conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN));
    }

    @Test
    void a_name_taken_in_the_rehearsal_is_a_conflict_for_this_customer_alone() {
        rehearsal.users().create(CONTOSO, newUser("ada"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rehearsal.users().create(CONTOSO, newUser("ada")));
        assertThat(rehearsal.users().create(FABRIKAM, newUser("ada")).effect()).isEqualTo(Effect.APPLIED);
    }

    @Test
    void a_created_user_has_what_was_asked_for() {
        CustomerUser ada = rehearsal.users().create(CONTOSO, newUser("ada")).value();

        assertThat(ada.userPrincipalName()).isEqualTo(name("ada"));
        assertThat(ada.displayName()).isEqualTo("The ada");
        assertThat(ada.firstName()).contains("First");
        assertThat(ada.state()).isEqualTo(UserState.ACTIVE);
    }

    @Test
    void changes_show_in_every_reading() {
        harness.directory().withUser(user("ada")).withUser(user("bob"));
        UserChanges changes =
                UserChanges.none().withUserPrincipalName(name("eve")).withDisplayName("Eve");

        CustomerUser eve =
                rehearsal.users().update(CONTOSO, name("ada"), changes).value();

        assertThat(eve.displayName()).isEqualTo("Eve");
        assertThat(eve.firstName()).contains("First");
        assertThat(rehearsal.users().get(CONTOSO, userId("ada"))).isEqualTo(eve);
        assertThat(rehearsal.users().find(CONTOSO, name("eve"))).contains(eve);
        assertThat(rehearsal.users().find(CONTOSO, name("ada"))).isEmpty();
        assertThat(rehearsal.users().list(CONTOSO, UserListing.active())).containsExactly(eve, user("bob"));
    }

    @Test
    void a_new_name_that_another_bears_is_a_conflict_and_ones_own_is_not() {
        harness.directory().withUser(user("ada")).withUser(user("bob"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rehearsal
                        .users()
                        .update(CONTOSO, name("ada"), UserChanges.none().withUserPrincipalName(name("bob"))));
        assertThat(rehearsal
                        .users()
                        .update(CONTOSO, name("ada"), UserChanges.none().withUserPrincipalName(name("ADA")))
                        .value()
                        .userPrincipalName()
                        .value())
                .startsWith("ADA@");
    }

    @Test
    void a_deleted_user_is_gone_and_can_be_restored() {
        harness.directory().withUser(user("ada")).withMember(HELPDESK, user("ada"));

        rehearsal.users().delete(CONTOSO, name("ada"));

        assertThat(rehearsal.users().list(CONTOSO, UserListing.active())).isEmpty();
        assertThat(rehearsal.users().list(CONTOSO, UserListing.deleted())).containsExactly(user("ada"));
        assertThat(rehearsal.users().find(CONTOSO, userId("ada"))).isEmpty();
        assertThat(rehearsal.roles().members(CONTOSO, HELPDESK)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rehearsal.users().delete(CONTOSO, userId("ada")));

        assertThat(rehearsal.users().restore(CONTOSO, name("ada")).value()).isEqualTo(user("ada"));
        assertThat(rehearsal.users().list(CONTOSO, UserListing.active())).containsExactly(user("ada"));
        assertThat(rehearsal.users().list(CONTOSO, UserListing.deleted())).isEmpty();
        assertThat(rehearsal.roles().ofUser(CONTOSO, name("ada"))).hasSize(1);
    }

    @Test
    void a_really_deleted_user_is_restored() {
        harness.directory().withDeletedUser(user("ada"));

        Done<CustomerUser> done = rehearsal.users().restore(CONTOSO, name("ada"));

        assertThat(done.effect()).isEqualTo(Effect.APPLIED);
        assertThat(rehearsal.users().list(CONTOSO, UserListing.active())).containsExactly(done.value());
        assertThat(rehearsal.users().list(CONTOSO, UserListing.deleted())).isEmpty();
        assertThat(rehearsal.users().restore(CONTOSO, name("ada")).effect()).isEqualTo(Effect.ALREADY_SO);
        assertThat(rehearsal.roles().ofUser(CONTOSO, userId("ada"))).isEmpty();
    }

    @Test
    void the_one_who_is_meant_is_restored_of_several() {
        harness.directory().withDeletedUser(user("ada")).withDeletedUser(user("bob"));

        rehearsal.users().restore(CONTOSO, userId("bob"));

        assertThat(rehearsal.users().list(CONTOSO, UserListing.active()))
                .extracting(CustomerUser::id)
                .containsExactly(userId("bob"));
        assertThat(rehearsal.users().list(CONTOSO, UserListing.deleted())).containsExactly(user("ada"));
    }

    @Test
    void those_who_came_are_listed_by_name_behind_the_real_ones() {
        harness.directory().withUser(user("zoe"));
        rehearsal.users().create(CONTOSO, newUser("bob"));
        rehearsal.users().create(CONTOSO, newUser("ada"));

        assertThat(rehearsal.users().list(CONTOSO, UserListing.active()))
                .extracting(user -> user.userPrincipalName().localPart())
                .containsExactly("zoe", "ada", "bob");
    }

    @Test
    void restoring_onto_a_taken_name_is_a_conflict() {
        harness.directory().withDeletedUser(user("ada"));
        rehearsal.users().create(CONTOSO, newUser("ada"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rehearsal.users().restore(CONTOSO, userId("ada")));
    }

    @Test
    void the_port_leaves_an_active_user_as_they_are() {
        harness.directory().withUser(user("ada"));
        DirectoryPorts ports = Rehearsal.over(harness.directory());
        RequestId id = new RequestId(new UUID(0, 1));

        assertThat(ports.users().restore(CONTOSO, userId("ada"), id)).isEqualTo(user("ada"));
        CustomerUser changed = ports.users()
                .update(CONTOSO, userId("ada"), UserChanges.none().withDisplayName("Ada"), id)
                .orElseThrow();
        assertThat(ports.users().restore(CONTOSO, userId("ada"), id)).isEqualTo(changed);
        assertThat(ports.correlated(new CorrelationId(new UUID(0, 2))).users().get(CONTOSO, userId("ada")))
                .isEqualTo(changed);
    }

    @Test
    void a_password_is_checked_and_the_user_looked_for() {
        harness.directory().withUser(user("ada"));

        assertThat(rehearsal
                        .users()
                        .resetPassword(CONTOSO, name("ada"), PasswordProfile.temporary(password()))
                        .value())
                .isEqualTo(user("ada"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        rehearsal.users().resetPassword(CONTOSO, userId("bob"), PasswordProfile.temporary(password())));
    }
}
