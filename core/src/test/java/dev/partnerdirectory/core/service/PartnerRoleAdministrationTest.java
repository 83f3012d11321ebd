package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.beaten;
import static dev.partnerdirectory.core.testing.Calls.Fault.refused;
import static dev.partnerdirectory.core.testing.Samples.ADMIN_AGENT;
import static dev.partnerdirectory.core.testing.Samples.SALES_AGENT;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.PartnerRoleAdministration;
import dev.partnerdirectory.core.testing.Harness;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartnerRoleAdministrationTest {
    private final Harness harness = new Harness();
    private final PartnerRoleAdministration roles = harness.withoutGuardRails().partnerRoles();

    @Test
    void roles_are_listed_by_name() {
        assertThat(roles.list()).extracting(PartnerRole::name).containsExactly("Admin Agent", "Sales Agent");
    }

    @Test
    void members_are_listed_in_the_order_asked_for() {
        in(ADMIN_AGENT, "ada");
        in(ADMIN_AGENT, "bob");
        in(ADMIN_AGENT, "cyd");

        assertThat(roles.members(new RoleName("admin-agent"), Sort.descending(Sort.Field.DISPLAY_NAME)))
                .extracting(assignment -> assignment.principal().displayName())
                .containsExactly("The cyd", "The bob", "The ada");
    }

    @Test
    void a_mistyped_role_is_not_found_and_the_nearest_is_named() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> roles.grant(new RoleName("Admin Agend"), name("ada")))
                .satisfies(absent -> {
                    assertThat(absent.missing()).isEqualTo(NotFound.Missing.ROLE);
                    assertThat(absent.details().operation()).contains(Operation.LIST_PARTNER_ROLES);
                    assertThat(absent.details().remedy()).contains(new Remedy("did you mean Admin Agent?"));
                });
    }

    @Test
    void a_user_who_is_in_another_role_is_known_by_it() {
        in(SALES_AGENT, "ada");

        Done<RoleAssignment> done = roles.grant(ADMIN_AGENT, name("ADA"));

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(done.value()).isEqualTo(member(ADMIN_AGENT, "ada"));
        assertThat(done.requestId()).isPresent();
    }

    @Test
    void a_user_who_is_in_no_role_yet_is_not_known() {
        in(SALES_AGENT, "bob");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> roles.grant(ADMIN_AGENT, userId("ada")))
                .satisfies(absent -> {
                    assertThat(absent.missing()).isEqualTo(NotFound.Missing.USER);
                    assertThat(absent.details().remedy()).isPresent();
                });
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void a_first_role_is_granted_to_a_whole_member() {
        Done<RoleAssignment> done = roles.grant(ADMIN_AGENT, NewUserMember.of(user("ada")));

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(done.value()).isEqualTo(member(ADMIN_AGENT, "ada"));
    }

    @Test
    void granting_what_is_held_changes_nothing() {
        in(ADMIN_AGENT, "ada");

        assertThat(roles.grant(ADMIN_AGENT, name("ada"))).isEqualTo(Done.alreadySo(member(ADMIN_AGENT, "ada")));
        assertThat(roles.grant(ADMIN_AGENT, NewUserMember.of(user("ada"))))
                .isEqualTo(Done.alreadySo(member(ADMIN_AGENT, "ada")));
        assertThat(harness.calls().effects()).isEmpty();
    }

    @Test
    void granting_what_another_granted_meanwhile_is_already_so() {
        harness.calls()
                .next(
                        Operation.ADD_PARTNER_ROLE_MEMBER,
                        beaten(new Conflict(Conflict.Reason.ALREADY_A_MEMBER, "already", ErrorDetails.none())));

        assertThat(roles.grant(ADMIN_AGENT, NewUserMember.of(user("ada"))))
                .isEqualTo(Done.alreadySo(member(ADMIN_AGENT, "ada")));
    }

    @Test
    void any_other_conflict_stands() {
        Conflict other = new Conflict(Conflict.Reason.UNSPECIFIED, "no", ErrorDetails.none());
        harness.calls().next(Operation.ADD_PARTNER_ROLE_MEMBER, refused(other));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> roles.grant(ADMIN_AGENT, NewUserMember.of(user("ada"))))
                .isSameAs(other);
    }

    @Test
    void adding_a_member_again_is_a_conflict() {
        roles.add(ADMIN_AGENT, NewUserMember.of(user("ada")));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> roles.add(ADMIN_AGENT, NewUserMember.of(user("ada"))));
    }

    @Test
    void a_member_without_a_display_name_is_refused_before_sending() {
        NewUserMember nameless = new NewUserMember(userId("ada"), " ", name("ada"), Optional.of(" "));

        for (Runnable write : new Runnable[] {
            () -> roles.grant(ADMIN_AGENT, nameless).outcome(),
            () -> roles.add(ADMIN_AGENT, nameless).outcome()
        }) {
            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(write::run)
                    .satisfies(invalid -> assertThat(invalid.violations())
                            .containsExactly(
                                    new Violation("member.accountId", "must not be blank"),
                                    new Violation("member.displayName", "must not be blank")));
        }
        assertThat(harness.calls().log()).isEmpty();
    }

    @Test
    void revoking_makes_the_user_no_member_and_answers_as_they_were_named() {
        in(ADMIN_AGENT, "ada");

        Done<UserRef> done = roles.revoke(ADMIN_AGENT, name("ada"));

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(done.value()).isEqualTo(name("ada"));
        assertThat(done.requestId()).isPresent();
        assertThat(roles.revoke(ADMIN_AGENT, name("ada"))).isEqualTo(Done.alreadySo(name("ada")));
        assertThat(harness.calls().writes()).hasSize(1);
    }

    @Test
    void revoking_what_another_revoked_meanwhile_is_already_so() {
        in(ADMIN_AGENT, "ada");
        harness.calls()
                .next(
                        Operation.REMOVE_PARTNER_ROLE_MEMBER,
                        beaten(new NotFound(NotFound.Missing.MEMBER, "gone", ErrorDetails.none())));

        assertThat(roles.revoke(ADMIN_AGENT, name("ada"))).isEqualTo(Done.alreadySo(name("ada")));
    }

    @Test
    void a_refusal_that_reading_back_contradicts_stands() {
        in(ADMIN_AGENT, "ada");
        NotFound absent = new NotFound(NotFound.Missing.MEMBER, "404", ErrorDetails.none());
        harness.calls().next(Operation.REMOVE_PARTNER_ROLE_MEMBER, refused(absent));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> roles.revoke(ADMIN_AGENT, name("ada")))
                .isSameAs(absent);
    }

    @Test
    void removing_who_is_no_member_is_not_found() {
        in(ADMIN_AGENT, "ada");

        assertThat(roles.remove(ADMIN_AGENT, userId("ada")).value()).isEqualTo(userId("ada"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> roles.remove(ADMIN_AGENT, userId("ada")))
                .satisfies(absent -> assertThat(absent.missing()).isEqualTo(NotFound.Missing.MEMBER));
    }

    private void in(RoleId role, String local) {
        harness.directory().withPartnerMember(member(role, local));
    }

    private static RoleAssignment member(RoleId role, String local) {
        return RoleAssignment.of(new Principal.User(userId(local), "The " + local, name(local)), role);
    }
}
