package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import org.junit.jupiter.api.Test;

/**
 * The laws of a write that is sent twice, for every directory: the second write has no second effect. The reason is
 * that names are unique, memberships and licences are sets, and a change gives the new value of a field.
 * {@link KeptRequestIdsContract} says whether the second write is answered or refused.
 */
public interface IdempotencyContract extends DirectoryLaws {
    @Test
    default void creating_twice_creates_one(Scene scene) {
        NewCustomerUser ada = scene.person("ada");
        RequestId id = Samples.requestId();

        twice(() -> scene.ports.users().create(scene.customer, ada, id));

        assertThat(scene.active()).hasSize(1);
    }

    @Test
    default void updating_twice_leaves_what_the_first_made(Scene scene) {
        CustomerUser ada = scene.user("ada");
        RequestId id = Samples.requestId();

        twice(() -> scene.update(ada, UserChanges.none().withDisplayName("Countess"), id));

        assertThat(scene.get(ada).displayName()).isEqualTo("Countess");
        assertThat(scene.active()).hasSize(1);
    }

    @Test
    default void deleting_twice_deletes_one(Scene scene) {
        CustomerUser ada = scene.user("ada");
        CustomerUser bob = scene.user("bob");
        RequestId id = Samples.requestId();

        twice(() -> scene.ports.users().delete(scene.customer, ada.id(), id));

        assertThat(scene.active()).containsExactly(bob);
        assertThat(scene.deleted()).extracting(CustomerUser::id).containsExactly(ada.id());
    }

    @Test
    default void restoring_twice_restores_one(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");
        RequestId id = Samples.requestId();

        twice(() -> scene.ports.users().restore(scene.customer, ada.id(), id));

        assertThat(scene.active()).extracting(CustomerUser::id).containsExactly(ada.id());
        assertThat(scene.deleted()).isEmpty();
    }

    @Test
    default void adding_a_member_twice_adds_one(Scene scene) {
        NewUserMember ada = NewUserMember.of(scene.user("ada"));
        RequestId id = Samples.requestId();

        twice(() -> scene.grant(scene.helpdesk, ada, id));

        assertThat(scene.members(scene.helpdesk)).extracting(Scene::userId).containsExactly(ada.id());
    }

    @Test
    default void removing_a_member_twice_removes_one(Scene scene) {
        CustomerUser ada = scene.user("ada");
        CustomerUser bob = scene.user("bob");
        scene.grant(scene.helpdesk, ada);
        scene.grant(scene.helpdesk, bob);
        RequestId id = Samples.requestId();

        twice(() -> scene.ports.roleMembers().remove(scene.customer, scene.helpdesk, ada.id(), id));

        assertThat(scene.members(scene.helpdesk)).extracting(Scene::userId).containsExactly(bob.id());
    }

    @Test
    default void assigning_a_licence_twice_takes_one_unit(Scene scene) {
        CustomerUser ada = scene.user("ada");
        LicenseUpdate assign =
                LicenseUpdate.assign(Samples.emsSku().productSku().id());
        RequestId id = Samples.requestId();

        twice(() -> scene.ports.licenses().update(scene.customer, ada.id(), assign, id));

        assertThat(scene.licensesOf(ada)).hasSize(1);
        assertThat(scene.now(Samples.emsSku()).consumedUnits()).isEqualTo(1);
    }

    @Test
    default void adding_a_partner_member_twice_adds_one(PartnerScene scene) {
        NewUserMember ada = NewUserMember.of(scene.user("ada"));
        RequestId id = Samples.requestId();

        twice(() -> scene.grant(ada, id));

        assertThat(scene.members()).extracting(Scene::userId).containsExactly(ada.id());
    }

    @Test
    default void removing_a_partner_member_twice_removes_one(PartnerScene scene) {
        Principal.User ada = scene.user("ada");
        Principal.User bob = scene.user("bob");
        scene.grant(ada);
        scene.grant(bob);
        RequestId id = Samples.requestId();

        twice(() -> scene.roles.removeMember(scene.role.id(), ada.id(), id));

        assertThat(scene.members()).extracting(Scene::userId).containsExactly(bob.id());
    }

    /** Sends a write, which must succeed, and sends it again, which may fail. */
    private static void twice(Runnable write) {
        write.run();
        try {
            write.run();
        } catch (DirectoryException refusedAsDone) {
            // A directory that keeps no request ids may answer that there is nothing to change.
        }
    }
}
