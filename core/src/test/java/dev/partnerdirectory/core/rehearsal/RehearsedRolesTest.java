package dev.partnerdirectory.core.rehearsal;

import static dev.partnerdirectory.core.testing.Samples.ARCHIVIST;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.HELPDESK;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehearsedRolesTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Harness harness = stage.harness();
    private final PartnerDirectory rehearsal = stage.rehearsal();

    @Test
    void a_member_is_a_conflict_when_added_again() {
        harness.directory().withUser(user("ada")).withMember(HELPDESK, user("ada"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rehearsal.roles().add(CONTOSO, HELPDESK, name("ada")))
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.ALREADY_A_MEMBER));
        assertThat(rehearsal.roles().grant(CONTOSO, HELPDESK, name("ada")).effect())
                .isEqualTo(Effect.ALREADY_SO);
    }

    @Test
    void a_member_who_was_added_can_be_removed_and_added_again() {
        harness.directory().withUser(user("ada")).withUser(user("bob")).withMember(HELPDESK, user("bob"));

        RoleAssignment ada =
                rehearsal.roles().add(CONTOSO, HELPDESK, name("ada")).value();

        assertThat(rehearsal.roles().members(CONTOSO, HELPDESK))
                .extracting(Samples::holder)
                .containsExactly(userId("bob"), userId("ada"));
        assertThat(ada.role()).isEqualTo(HELPDESK);
        rehearsal.roles().remove(CONTOSO, HELPDESK, name("ada"));
        rehearsal.roles().remove(CONTOSO, HELPDESK, name("bob"));
        assertThat(rehearsal.roles().members(CONTOSO, HELPDESK)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rehearsal.roles().remove(CONTOSO, HELPDESK, name("bob")))
                .satisfies(absent -> assertThat(absent.missing()).isEqualTo(NotFound.Missing.MEMBER));
        assertThat(rehearsal.roles().add(CONTOSO, HELPDESK, name("bob")).effect())
                .isEqualTo(Effect.APPLIED);
    }

    @Test
    void a_role_that_is_not_there_is_not_found() {
        harness.directory().withUser(user("ada"));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rehearsal
                        .roles()
                        .grant(CONTOSO, new RoleId("99999999-9999-9999-9999-999999999999"), name("ada")))
                .satisfies(absent -> assertThat(absent.missing()).isEqualTo(NotFound.Missing.ROLE));
    }

    @Test
    void a_role_that_is_not_activated_yet_bears_its_id_for_a_name() {
        harness.directory().withUser(user("ada"));
        harness.calls().next(Operation.LIST_ROLES, effect -> List.of());

        rehearsal.roles().grant(CONTOSO, HELPDESK, name("ada"));

        assertThat(rehearsal.roles().ofUser(CONTOSO, name("ada")))
                .containsExactly(new DirectoryRole(HELPDESK, HELPDESK.value()));
    }

    @Test
    void each_role_has_its_own_members_in_order() {
        harness.directory().withUser(user("ada")).withUser(user("bob"));
        rehearsal.roles().grant(CONTOSO, HELPDESK, name("bob"));
        rehearsal.roles().grant(CONTOSO, HELPDESK, name("ada"));
        rehearsal.roles().grant(CONTOSO, USER_ADMIN, name("bob"));

        assertThat(rehearsal.roles().members(CONTOSO, HELPDESK))
                .extracting(Samples::holder)
                .containsExactly(userId("ada"), userId("bob"));
        assertThat(rehearsal.roles().revoke(CONTOSO, USER_ADMIN, name("ada")).effect())
                .isEqualTo(Effect.ALREADY_SO);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Rehearsal.over(harness.directory())
                        .roleMembers()
                        .remove(CONTOSO, HELPDESK, userId("ada"), new RequestId(new UUID(0, 1))));
    }

    @Test
    void roles_are_the_real_ones() {
        assertThat(rehearsal.roles().list(CONTOSO))
                .extracting(DirectoryRole::id)
                .contains(ARCHIVIST);
    }

    @Test
    void a_member_of_one_role_is_none_of_another() {
        harness.directory().withUser(user("ada")).withMember(HELPDESK, user("ada"));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rehearsal.roles().remove(CONTOSO, USER_ADMIN, name("ada")));
        assertThat(rehearsal.roles().add(CONTOSO, USER_ADMIN, name("ada")).effect())
                .isEqualTo(Effect.APPLIED);
    }
}
