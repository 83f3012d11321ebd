package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.requestId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The laws of {@link dev.partnerdirectory.core.port.out.CustomerUsers} about deleted users. */
public interface DeletedUsersContract extends DirectoryLaws {
    /** How long a deleted user can be restored (R23). */
    Duration STAY = Duration.ofDays(30);

    /** Longer than any test takes. */
    Duration A_WHILE = Duration.ofMinutes(10);

    @Test
    default void a_deleted_user_is_listed_among_the_deleted_alone(Scene scene) {
        CustomerUser ada = scene.user("ada");
        CustomerUser bob = scene.user("bob");

        scene.delete(ada);

        assertThat(scene.active()).containsExactly(bob);
        assertThat(scene.deleted()).singleElement().satisfies(deleted -> {
            assertThat(deleted.id()).isEqualTo(ada.id());
            assertThat(deleted.userPrincipalName()).isEqualTo(ada.userPrincipalName());
            assertThat(deleted.displayName()).isEqualTo(ada.displayName());
            assertThat(deleted.state()).isEqualTo(UserState.INACTIVE);
            assertThat(deleted.softDeletionTime()).isPresent();
        });
    }

    @Test
    default void a_deleted_user_is_neither_got_nor_found(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");

        Expect.missingDeletedUser(() -> scene.get(ada));
        assertThat(scene.ports.users().find(scene.customer, ada.userPrincipalName()))
                .isEmpty();
    }

    @Test
    default void a_deleted_user_cannot_be_changed_or_deleted_again(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");
        UserChanges changes = UserChanges.none().withDisplayName("Countess");

        Expect.missingDeletedUser(() -> scene.delete(ada));
        Expect.missingDeletedUser(() -> scene.ports.users().update(scene.customer, ada.id(), changes, requestId()));
        Expect.missingDeletedUser(
                () -> scene.ports.users().resetPassword(scene.customer, ada.id(), Samples.password(), requestId()));
    }

    @Test
    default void a_restored_user_is_as_before(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");

        CustomerUser restored = scene.restore(ada);

        assertThat(restored).isEqualTo(ada);
        assertThat(scene.get(ada)).isEqualTo(ada);
        assertThat(scene.active()).containsExactly(ada);
        assertThat(scene.deleted()).isEmpty();
    }

    @Test
    default void restoring_an_active_user_changes_nothing(Scene scene) {
        CustomerUser ada = scene.user("ada");

        assertThat(scene.restore(ada)).isEqualTo(ada);
        assertThat(scene.active()).containsExactly(ada);
    }

    @Test
    default void a_deleted_users_name_is_free_and_restoring_then_conflicts(Scene scene) {
        CustomerUser first = scene.deletedUser("ada");

        CustomerUser second = scene.user("ADA");

        assertThat(second.id()).isNotEqualTo(first.id());
        Expect.nameTaken(() -> scene.restore(first));
        assertThat(scene.active()).containsExactly(second);
        assertThat(scene.deleted()).extracting(CustomerUser::id).containsExactly(first.id());
    }

    @Test
    default void a_restore_conflict_is_over_when_the_name_is_free_again(Scene scene) {
        CustomerUser first = scene.deletedUser("ada");
        CustomerUser second = scene.user("ada");
        Expect.nameTaken(() -> scene.restore(first));

        scene.delete(second);

        assertThat(scene.restore(first)).isEqualTo(first);
    }

    @Test
    default void a_user_whose_name_was_taken_is_restored_under_another_one(Scene scene) {
        CustomerUser first = scene.deletedUser("ada");
        scene.user("ada");

        CustomerUser restored =
                scene.ports.users().restore(scene.customer, first.id(), scene.name("ada.one"), requestId());

        assertThat(restored.userPrincipalName()).isEqualTo(scene.name("ada.one"));
        assertThat(scene.get(first)).isEqualTo(restored);
        assertThat(scene.deleted()).isEmpty();
    }

    @Test
    default void a_deleted_user_can_be_restored_until_the_thirty_days_are_over(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");

        scene.advance(STAY.minus(A_WHILE));

        assertThat(scene.deleted()).hasSize(1);
        assertThat(scene.restore(ada)).isEqualTo(ada);
    }

    @Test
    default void a_deleted_user_is_gone_for_good_after_thirty_days(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");

        scene.advance(STAY);

        assertThat(scene.deleted()).isEmpty();
        Expect.missingUser(() -> scene.restore(ada));
        Expect.missingDeletedUser(() -> scene.get(ada));
    }

    @Test
    default void a_second_deletion_begins_the_thirty_days_anew(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");
        scene.advance(STAY.minus(A_WHILE));
        scene.restore(ada);
        scene.delete(ada);

        scene.advance(STAY.minus(A_WHILE));

        assertThat(scene.restore(ada)).isEqualTo(ada);
    }

    @Test
    default void a_deleted_user_is_no_member_and_a_restored_one_is_again(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.grant(scene.helpdesk, ada);

        scene.delete(ada);
        assertThat(scene.members(scene.helpdesk)).isEmpty();
        Expect.missingDeletedUser(() -> scene.rolesOf(ada));

        scene.restore(ada);
        assertThat(scene.members(scene.helpdesk)).extracting(Scene::userId).containsExactly(ada.id());
        assertThat(scene.rolesOf(ada)).hasSize(1);
    }

    @Test
    default void a_restored_user_has_the_licences_from_before(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.assign(ada, Samples.emsSku());
        License before = scene.licensesOf(ada).get(0);

        scene.delete(ada);
        Expect.missingDeletedUser(() -> scene.licensesOf(ada));
        scene.restore(ada);

        assertThat(scene.licensesOf(ada)).containsExactly(before);
        assertThat(scene.now(Samples.emsSku()).consumedUnits()).isEqualTo(1);
    }

    @Test
    default void a_purged_users_licences_are_free_again(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.assign(ada, Samples.emsSku());
        scene.delete(ada);

        scene.advance(STAY);

        assertThat(scene.now(Samples.emsSku()).consumedUnits()).isZero();
        assertThat(scene.now(Samples.emsSku()).availableUnits()).isEqualTo(Samples.FEW_UNITS);
    }

    @Test
    default void a_deleted_user_cannot_be_granted_a_role_or_a_licence(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");

        Expect.missingDeletedUser(() -> scene.grant(scene.helpdesk, ada));
        Expect.missingDeletedUser(() -> scene.assign(ada, Samples.emsSku()));
    }
}
