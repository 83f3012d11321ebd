package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The laws of a directory that keeps request ids ({@code DirectoryPorts.keepsRequestIds()}), for every write: the same
 * write with the same id again has no second effect and the same answer; another write with a used id is a conflict;
 * the same write with another id is another write. A directory that does not keep request ids does not implement this
 * suite.
 */
public interface KeptRequestIdsContract extends DirectoryLaws {
    @Test
    default void a_directory_that_keeps_request_ids_says_so() {
        assertThat(directory().ports().keepsRequestIds()).isTrue();
    }

    @Test
    default void creating_with_the_same_id_creates_one(Scene scene) {
        NewCustomerUser ada = scene.person("ada");
        RequestId id = Samples.requestId();

        CustomerUser first = scene.ports.users().create(scene.customer, ada, id);
        CustomerUser again = scene.ports.users().create(scene.customer, ada, id);

        assertThat(again).isEqualTo(first);
        assertThat(scene.active()).containsExactly(first);
        Expect.requestIdReused(() -> scene.ports.users().create(scene.customer, scene.person("bob"), id));
        Expect.nameTaken(() -> scene.create(ada));
        assertThat(scene.active()).containsExactly(first);
    }

    @Test
    default void creating_is_answered_as_at_first_even_after_changes(Scene scene) {
        NewCustomerUser ada = scene.person("ada");
        RequestId id = Samples.requestId();
        CustomerUser first = scene.ports.users().create(scene.customer, ada, id);
        scene.delete(first);

        assertThat(scene.ports.users().create(scene.customer, ada, id)).isEqualTo(first);
        assertThat(scene.active()).isEmpty();
        assertThat(scene.deleted()).hasSize(1);
    }

    @Test
    default void updating_with_the_same_id_updates_once(Scene scene) {
        CustomerUser ada = scene.user("ada");
        UserChanges countess = UserChanges.none().withDisplayName("Countess");
        RequestId id = Samples.requestId();
        Optional<CustomerUser> first = scene.ports.users().update(scene.customer, ada.id(), countess, id);
        scene.update(ada, UserChanges.none().withDisplayName("Later"));

        Optional<CustomerUser> again = scene.ports.users().update(scene.customer, ada.id(), countess, id);

        assertThat(again).isEqualTo(first);
        assertThat(scene.get(ada).displayName()).isEqualTo("Later");
        Expect.requestIdReused(() -> scene.ports
                .users()
                .update(scene.customer, ada.id(), UserChanges.none().withDisplayName("Other"), id));
    }

    @Test
    default void deleting_with_the_same_id_deletes_once(Scene scene) {
        CustomerUser ada = scene.user("ada");
        CustomerUser bob = scene.user("bob");
        RequestId id = Samples.requestId();
        scene.ports.users().delete(scene.customer, ada.id(), id);
        scene.restore(ada);

        scene.ports.users().delete(scene.customer, ada.id(), id);

        assertThat(scene.active()).containsExactlyInAnyOrder(ada, bob);
        Expect.requestIdReused(() -> scene.ports.users().delete(scene.customer, bob.id(), id));
        assertThat(scene.active()).contains(bob);
    }

    @Test
    default void restoring_with_the_same_id_restores_once(Scene scene) {
        CustomerUser ada = scene.deletedUser("ada");
        CustomerUser bob = scene.deletedUser("bob");
        RequestId id = Samples.requestId();
        CustomerUser first = scene.ports.users().restore(scene.customer, ada.id(), id);
        scene.delete(ada);

        assertThat(scene.ports.users().restore(scene.customer, ada.id(), id)).isEqualTo(first);
        assertThat(scene.active()).isEmpty();
        Expect.requestIdReused(() -> scene.ports.users().restore(scene.customer, bob.id(), id));
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void resetting_a_password_with_the_same_id_is_done_once(Scene scene) {
        CustomerUser ada = scene.user("ada");
        PasswordProfile password = Samples.password();
        RequestId id = Samples.requestId();
        Optional<CustomerUser> first = scene.ports.users().resetPassword(scene.customer, ada.id(), password, id);

        assertThat(scene.ports.users().resetPassword(scene.customer, ada.id(), password, id))
                .isEqualTo(first);
        Expect.requestIdReused(
                () -> scene.ports.users().resetPassword(scene.customer, ada.id(), Samples.password(), id));
    }

    @Test
    default void adding_a_member_with_the_same_id_adds_one(Scene scene) {
        NewUserMember ada = NewUserMember.of(scene.user("ada"));
        NewUserMember bob = NewUserMember.of(scene.user("bob"));
        RequestId id = Samples.requestId();
        Optional<RoleAssignment> first = scene.ports.roleMembers().add(scene.customer, scene.helpdesk, ada, id);

        assertThat(scene.ports.roleMembers().add(scene.customer, scene.helpdesk, ada, id))
                .isEqualTo(first);
        Expect.requestIdReused(() -> scene.ports.roleMembers().add(scene.customer, scene.helpdesk, bob, id));
        Expect.alreadyMember(
                () -> scene.ports.roleMembers().add(scene.customer, scene.helpdesk, ada, Samples.requestId()));
        assertThat(scene.members(scene.helpdesk)).extracting(Scene::userId).containsExactly(ada.id());
    }

    @Test
    default void removing_a_member_with_the_same_id_removes_once(Scene scene) {
        CustomerUser ada = scene.user("ada");
        CustomerUser bob = scene.user("bob");
        scene.grant(scene.helpdesk, ada);
        scene.grant(scene.helpdesk, bob);
        RequestId id = Samples.requestId();
        scene.ports.roleMembers().remove(scene.customer, scene.helpdesk, ada.id(), id);
        scene.grant(scene.helpdesk, ada);

        scene.ports.roleMembers().remove(scene.customer, scene.helpdesk, ada.id(), id);

        assertThat(scene.members(scene.helpdesk)).hasSize(2);
        Expect.requestIdReused(() -> scene.ports.roleMembers().remove(scene.customer, scene.helpdesk, bob.id(), id));
        assertThat(scene.members(scene.helpdesk)).hasSize(2);
    }

    @Test
    default void updating_licences_with_the_same_id_updates_once(Scene scene) {
        CustomerUser ada = scene.user("ada");
        LicenseUpdate assign =
                LicenseUpdate.assign(Samples.emsSku().productSku().id());
        LicenseUpdate other =
                LicenseUpdate.assign(Samples.powerBiSku().productSku().id());
        RequestId id = Samples.requestId();
        scene.ports.licenses().update(scene.customer, ada.id(), assign, id);
        scene.unassign(ada, Samples.emsSku());

        scene.ports.licenses().update(scene.customer, ada.id(), assign, id);

        assertThat(scene.licensesOf(ada)).isEmpty();
        assertThat(scene.now(Samples.emsSku()).consumedUnits()).isZero();
        Expect.requestIdReused(() -> scene.ports.licenses().update(scene.customer, ada.id(), other, id));
        assertThat(scene.licensesOf(ada)).isEmpty();
    }

    @Test
    default void adding_a_partner_member_with_the_same_id_adds_one(PartnerScene scene) {
        NewUserMember ada = NewUserMember.of(scene.user("ada"));
        NewUserMember bob = NewUserMember.of(scene.user("bob"));
        RequestId id = Samples.requestId();
        Optional<RoleAssignment> first = scene.roles.addMember(scene.role.id(), ada, id);

        assertThat(scene.roles.addMember(scene.role.id(), ada, id)).isEqualTo(first);
        Expect.requestIdReused(() -> scene.roles.addMember(scene.role.id(), bob, id));
        Expect.alreadyMember(() -> scene.roles.addMember(scene.role.id(), ada, Samples.requestId()));
        assertThat(scene.members()).extracting(Scene::userId).containsExactly(ada.id());
    }

    @Test
    default void removing_a_partner_member_with_the_same_id_removes_once(PartnerScene scene) {
        Principal.User ada = scene.user("ada");
        Principal.User bob = scene.user("bob");
        scene.grant(ada);
        scene.grant(bob);
        RequestId id = Samples.requestId();
        scene.roles.removeMember(scene.role.id(), ada.id(), id);
        scene.grant(ada);

        scene.roles.removeMember(scene.role.id(), ada.id(), id);

        assertThat(scene.members()).hasSize(2);
        Expect.requestIdReused(() -> scene.roles.removeMember(scene.role.id(), bob.id(), id));
        assertThat(scene.members()).hasSize(2);
    }

    @Test
    default void a_refused_write_is_refused_the_same_again(Scene scene) {
        CustomerUser first = scene.user("ada");
        NewCustomerUser second = scene.person("ada");
        RequestId id = Samples.requestId();
        Expect.nameTaken(() -> scene.ports.users().create(scene.customer, second, id));
        scene.delete(first);

        Expect.nameTaken(() -> scene.ports.users().create(scene.customer, second, id));
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void an_id_is_used_by_one_kind_of_write_alone(Scene scene) {
        CustomerUser ada = scene.user("ada");
        RequestId id = Samples.requestId();
        scene.ports.users().delete(scene.customer, ada.id(), id);

        Expect.requestIdReused(() -> scene.ports.users().restore(scene.customer, ada.id(), id));
        assertThat(scene.active()).isEmpty();
    }

    @Test
    default void a_write_of_another_customer_is_another_write(Scene scene) {
        Scene other = Scene.in(scene.directory);
        RequestId id = Samples.requestId();
        scene.ports.users().create(scene.customer, scene.person("ada"), id);

        Expect.requestIdReused(() -> scene.ports.users().create(other.customer, other.person("ada"), id));
        assertThat(other.active()).isEmpty();
    }

    @Test
    default void a_repeated_write_an_hour_later_is_still_the_same(Scene scene) {
        NewCustomerUser ada = scene.person("ada");
        RequestId id = Samples.requestId();
        CustomerUser first = scene.ports.users().create(scene.customer, ada, id);

        scene.advance(Duration.ofHours(1));

        assertThat(scene.ports.users().create(scene.customer, ada, id)).isEqualTo(first);
    }

    @Test
    default void many_who_send_the_same_write_are_all_answered_and_it_is_done_once(Scene scene) throws Exception {
        NewCustomerUser ada = scene.person("ada");
        RequestId id = Samples.requestId();

        List<DirectoryException> refusals =
                Crowd.atOnce(i -> () -> scene.ports.users().create(scene.customer, ada, id));

        assertThat(refusals).isEmpty();
        assertThat(scene.active()).hasSize(1);
    }

    /** The first process sent the write and lost the answer. */
    @Test
    default void an_unknown_outcome_is_settled_by_its_request_id_from_another_process(Scene scene) {
        CustomerUser ada = scene.user("ada");
        RequestId id = Samples.requestId();
        Object lost = scene.ports.roleMembers().add(scene.customer, scene.helpdesk, NewUserMember.of(ada), id);

        Done<RoleAssignment> settled = PartnerDirectory.over(scene.ports)
                .lazyValidator()
                .sleeper(pause -> {})
                .build()
                .with(CallOptions.none().settle(id))
                .roles()
                .add(scene.customer, scene.helpdesk, ada.id());

        assertThat(lost).isNotNull();
        assertThat(settled.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(settled.requestId()).contains(id);
        assertThat(scene.members(scene.helpdesk)).hasSize(1);
    }
}
