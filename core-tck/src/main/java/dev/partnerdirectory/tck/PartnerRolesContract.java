package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.ETAG;
import static dev.partnerdirectory.tck.Samples.requestId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link dev.partnerdirectory.core.port.out.PartnerRoles}. */
public interface PartnerRolesContract extends DirectoryLaws {
    @Test
    default void every_partner_role_is_listed() {
        DirectoryUnderTest directory = directory();
        PartnerScene one = PartnerScene.in(directory);
        PartnerScene two = PartnerScene.in(directory);

        assertThat(one.roles.list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(ETAG)
                .contains(one.role, two.role)
                .doesNotHaveDuplicates();
    }

    @Test
    default void an_added_partner_member_is_answered_and_listed(PartnerScene scene) {
        Principal.User ada = scene.user("ada");

        RoleAssignment added = scene.grant(ada);

        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields(ETAG)
                .isEqualTo(NewUserMember.of(ada).in(scene.role.id()));
        assertThat(scene.members()).containsExactly(added);
    }

    @Test
    default void the_account_a_membership_is_tied_to_is_kept(PartnerScene scene) {
        Principal.User ada = scene.user("ada");

        RoleAssignment added = scene.grant(
                new NewUserMember(ada.id(), ada.displayName(), ada.userPrincipalName(), Optional.of("account-7")),
                requestId());

        assertThat(added.account()).contains("account-7");
        assertThat(scene.members()).containsExactly(added);
    }

    @Test
    default void adding_a_partner_member_twice_is_a_conflict(PartnerScene scene) {
        Principal.User ada = scene.user("ada");
        scene.grant(ada);

        Expect.alreadyMember(() -> scene.grant(ada));
        assertThat(scene.members()).hasSize(1);
    }

    @Test
    default void a_removed_partner_member_is_gone_and_can_be_added_again(PartnerScene scene) {
        Principal.User ada = scene.user("ada");
        scene.grant(ada);

        scene.roles.removeMember(scene.role.id(), ada.id(), requestId());
        assertThat(scene.members()).isEmpty();

        scene.grant(ada);
        assertThat(scene.members()).hasSize(1);
    }

    @Test
    default void removing_an_absent_partner_member_is_not_found(PartnerScene scene) {
        Principal.User ada = scene.user("ada");

        Expect.missingMember(() -> scene.roles.removeMember(scene.role.id(), ada.id(), requestId()));
        Expect.missingMember(() -> scene.roles.removeMember(scene.role.id(), Samples.unknownUser(), requestId()));
    }

    @Test
    default void a_partner_role_or_user_that_does_not_exist_is_not_found(PartnerScene scene) {
        Principal.User ada = scene.user("ada");
        NewUserMember nobody = NewUserMember.of(Samples.partnerUser("nobody", "Nobody"));

        Expect.missingUser(() -> scene.roles.addMember(scene.role.id(), nobody, requestId()));
        Expect.missingRole(() -> scene.roles.addMember(Samples.unknownRole(), NewUserMember.of(ada), requestId()));
        Expect.missingRole(() -> scene.roles.removeMember(Samples.unknownRole(), ada.id(), requestId()));
    }

    @Test
    default void a_customers_user_is_no_partner_user(PartnerScene scene) {
        Scene customer = Scene.in(scene.directory);
        NewUserMember stranger = NewUserMember.of(customer.user("ada"));

        Expect.missingUser(() -> scene.roles.addMember(scene.role.id(), stranger, requestId()));
    }

    @Test
    default void partner_roles_have_members_of_their_own() {
        DirectoryUnderTest directory = directory();
        PartnerScene one = PartnerScene.in(directory);
        PartnerScene two = PartnerScene.in(directory);
        one.grant(one.user("ada"));

        assertThat(two.members()).isEmpty();
    }
}
