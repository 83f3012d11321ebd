package dev.partnerdirectory.core.rehearsal;

import static dev.partnerdirectory.core.testing.Samples.ADMIN_AGENT;
import static dev.partnerdirectory.core.testing.Samples.SALES_AGENT;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehearsedPartnerRolesTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Harness harness = stage.harness();
    private final PartnerDirectory rehearsal = stage.rehearsal();

    @Test
    void members_come_and_go() {
        NewUserMember ada = NewUserMember.of(user("ada"));
        harness.directory()
                .withPartnerMember(
                        RoleAssignment.of(new Principal.User(userId("bob"), "The bob", name("bob")), ADMIN_AGENT));

        assertThat(Samples.holder(rehearsal.partnerRoles().add(ADMIN_AGENT, ada).value()))
                .isEqualTo(userId("ada"));
        assertThat(members()).containsExactly(userId("bob"), userId("ada"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> rehearsal.partnerRoles().add(ADMIN_AGENT, ada));
        rehearsal.partnerRoles().remove(ADMIN_AGENT, name("bob"));
        assertThat(members()).containsExactly(userId("ada"));
        assertThat(rehearsal.partnerRoles().revoke(ADMIN_AGENT, name("bob")).effect())
                .isEqualTo(Effect.ALREADY_SO);
        assertThat(rehearsal.partnerRoles().list()).hasSize(2);
    }

    private List<Object> members() {
        return rehearsal
                .partnerRoles()
                .members(ADMIN_AGENT, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME))
                .<Object>map(Samples::holder)
                .toList();
    }

    @Test
    void each_role_has_its_own_members() {
        rehearsal.partnerRoles().add(ADMIN_AGENT, NewUserMember.of(user("ada")));

        assertThat(rehearsal.partnerRoles().members(SALES_AGENT, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME)))
                .isEmpty();
        rehearsal.partnerRoles().remove(ADMIN_AGENT, name("ada"));
        assertThat(rehearsal
                        .partnerRoles()
                        .add(ADMIN_AGENT, NewUserMember.of(user("ada")))
                        .effect())
                .isEqualTo(Effect.APPLIED);
    }

    @Test
    void removing_who_is_no_member_is_not_found_at_the_port() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Rehearsal.over(harness.directory())
                        .partnerRoles()
                        .removeMember(ADMIN_AGENT, userId("ada"), new RequestId(new UUID(0, 1))));
    }
}
