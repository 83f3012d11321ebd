package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.ETAG;
import static dev.partnerdirectory.tck.Samples.requestId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link dev.partnerdirectory.core.port.out.RoleMembers}. */
public interface RoleMembersContract extends DirectoryLaws {
    @Test
    default void an_added_member_is_answered_and_listed_with_names_and_role(Scene scene) {
        CustomerUser ada = scene.user("ada");

        RoleAssignment added = scene.grant(scene.helpdesk, ada);

        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields(ETAG)
                .isEqualTo(RoleAssignment.of(Principal.User.of(ada), scene.helpdesk));
        assertThat(scene.members(scene.helpdesk)).containsExactly(added);
    }

    @Test
    default void a_role_has_no_members_until_one_is_added(Scene scene) {
        assertThat(scene.members(scene.helpdesk)).isEmpty();
    }

    @Test
    default void the_answer_has_the_directorys_names_and_not_the_callers(Scene scene) {
        CustomerUser ada = scene.user("ada");
        NewUserMember misspelled =
                new NewUserMember(ada.id(), "Somebody Else", scene.name("somebody.else"), Optional.empty());

        RoleAssignment added = scene.grant(scene.helpdesk, misspelled, requestId());

        assertThat(added.principal()).isEqualTo(Principal.User.of(ada));
    }

    @Test
    default void members_are_listed_with_the_names_they_have_now(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.grant(scene.helpdesk, ada);

        scene.ports
                .users()
                .update(scene.customer, ada.id(), UserChanges.none().withDisplayName("Countess"), requestId());

        assertThat(scene.members(scene.helpdesk))
                .extracting(member -> member.principal().displayName())
                .containsExactly("Countess");
    }

    @Test
    default void a_member_without_a_name_hides_nobody_and_is_listed_with_what_is_known(Scene scene) {
        RoleAssignment ada = scene.grant(scene.helpdesk, scene.user("ada"));
        CustomerUser malformed = Samples.malformed("");
        scene.directory.add(scene.customer, malformed, Set.of(scene.helpdesk));

        assertThat(scene.members(scene.helpdesk))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(ETAG)
                .containsExactlyInAnyOrder(ada, RoleAssignment.of(Principal.User.of(malformed), scene.helpdesk));
    }

    @Test
    default void adding_a_member_twice_is_a_conflict(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.grant(scene.helpdesk, ada);

        Expect.alreadyMember(() -> scene.grant(scene.helpdesk, ada));
        assertThat(scene.members(scene.helpdesk)).hasSize(1);
    }

    @Test
    default void a_removed_member_is_gone_and_can_be_added_again(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.grant(scene.helpdesk, ada);

        scene.revoke(scene.helpdesk, ada);
        assertThat(scene.members(scene.helpdesk)).isEmpty();

        scene.grant(scene.helpdesk, ada);
        assertThat(scene.members(scene.helpdesk)).hasSize(1);
    }

    @Test
    default void removing_an_absent_member_is_not_found(Scene scene) {
        CustomerUser ada = scene.user("ada");
        CustomerUser bob = scene.user("bob");
        scene.grant(scene.helpdesk, bob);
        scene.revoke(scene.helpdesk, bob);

        Expect.missingMember(() -> scene.revoke(scene.helpdesk, ada));
        Expect.missingMember(() -> scene.revoke(scene.helpdesk, bob));
        Expect.missingMember(() ->
                scene.ports.roleMembers().remove(scene.customer, scene.helpdesk, Samples.unknownUser(), requestId()));
    }

    @Test
    default void a_member_who_does_not_exist_cannot_be_added(Scene scene) {
        Scene other = Scene.in(scene.directory);
        CustomerUser stranger = other.user("ada");
        NewUserMember nobody =
                new NewUserMember(Samples.unknownUser(), "Nobody", scene.name("nobody"), Optional.empty());

        Expect.missingUser(() -> scene.ports.roleMembers().add(scene.customer, scene.helpdesk, nobody, requestId()));
        Expect.missingUser(() -> scene.grant(scene.helpdesk, stranger));
        assertThat(scene.members(scene.helpdesk)).isEmpty();
    }

    @Test
    default void a_role_that_does_not_exist_is_not_found(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Expect.missingRole(() -> scene.grant(Samples.unknownRole(), ada));
        Expect.missingRole(() -> scene.revoke(Samples.unknownRole(), ada));
        Expect.missingRole(() -> scene.members(Samples.unknownRole()));
    }

    @Test
    default void members_of_a_customer_that_does_not_exist_are_not_found(Scene scene) {
        Expect.missingCustomer(
                () -> scene.ports.roleMembers().list(Samples.unknownCustomer(), scene.helpdesk, PageRequest.first()));
    }

    @Test
    default void the_same_role_of_two_customers_has_members_of_its_own(Scene scene) {
        Scene other = Scene.in(scene.directory);
        scene.grant(scene.helpdesk, scene.user("ada"));

        assertThat(other.members(scene.helpdesk)).isEmpty();
    }
}
