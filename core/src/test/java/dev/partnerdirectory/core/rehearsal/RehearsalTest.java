package dev.partnerdirectory.core.rehearsal;

import static dev.partnerdirectory.core.testing.Samples.ADMIN_AGENT;
import static dev.partnerdirectory.core.testing.Samples.ARCHIVIST;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.FABRIKAM;
import static dev.partnerdirectory.core.testing.Samples.HELPDESK;
import static dev.partnerdirectory.core.testing.Samples.INTUNE_PLAN;
import static dev.partnerdirectory.core.testing.Samples.MINECRAFT;
import static dev.partnerdirectory.core.testing.Samples.RMS_PLAN;
import static dev.partnerdirectory.core.testing.Samples.SALES_AGENT;
import static dev.partnerdirectory.core.testing.Samples.TENANT_PLAN;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.minecraft;
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
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.testing.Calls.Call;
import dev.partnerdirectory.core.testing.Harness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory rehearsal = harness.partnerDirectory().rehearsal();

    @AfterEach
    void nothing_was_ever_sent() {
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void a_person_can_be_brought_in_and_seen_out_again() {
        harness.directory().withSku(ems(1));

        CustomerUser ada = rehearsal.users().create(CONTOSO, newUser("ada")).value();
        rehearsal.roles().grant(CONTOSO, USER_ADMIN, name("ada"));
        rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN));

        assertThat(rehearsal.users().get(CONTOSO, ada.id())).isEqualTo(ada);
        assertThat(rehearsal.users().list(CONTOSO, UserListing.active())).containsExactly(ada);
        assertThat(rehearsal.roles().ofUser(CONTOSO, name("ada")))
                .containsExactly(new DirectoryRole(USER_ADMIN, "User Account Administrator"));
        assertThat(rehearsal.roles().members(CONTOSO, USER_ADMIN))
                .extracting(UserMember::id)
                .containsExactly(ada.id());
        assertThat(rehearsal.licenses().of(CONTOSO, name("ada")))
                .singleElement()
                .satisfies(license -> assertThat(license.servicePlans())
                        .extracting(ServicePlan::id)
                        .containsExactly(RMS_PLAN, TENANT_PLAN));

        rehearsal.licenses().remove(CONTOSO, name("ada"), EMS);
        rehearsal.roles().revoke(CONTOSO, USER_ADMIN, name("ada"));
        rehearsal.users().delete(CONTOSO, name("ada"));

        assertThat(rehearsal.users().find(CONTOSO, name("ada"))).isEmpty();
        assertThat(rehearsal.roles().members(CONTOSO, USER_ADMIN)).isEmpty();
        assertThat(harness.directory().contosoUsers()).isEmpty();
    }

    @Test
    void two_rehearsals_know_nothing_of_each_other() {
        rehearsal.users().create(CONTOSO, newUser("ada"));

        PartnerDirectory another = harness.partnerDirectory().rehearsal();

        assertThat(another.users().find(CONTOSO, name("ada"))).isEmpty();
        assertThat(another.users().create(CONTOSO, newUser("ada")).effect()).isEqualTo(Effect.APPLIED);
    }

    @Test
    void reads_carry_the_correlation_id_of_their_unit_of_work() {
        rehearsal.users().create(CONTOSO, newUser("ada"));

        assertThat(harness.calls().log())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.correlationId()).isPresent())
                .extracting(Call::correlationId)
                .containsOnly(harness.calls().log().get(0).correlationId());
    }

    @Nested
    class Users {
        @Test
        void a_taken_name_is_a_conflict() {
            harness.directory().withUser(user("ada"));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> rehearsal.users().create(CONTOSO, newUser("ADA")))
                    .satisfies(conflict ->
                            assertThat(conflict.reason()).isEqualTo(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN));
        }

        @Test
        void a_name_taken_in_the_rehearsal_is_a_conflict_for_this_customer_alone() {
            rehearsal.users().create(CONTOSO, newUser("ada"));

            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> rehearsal.users().create(CONTOSO, newUser("ada")));
            assertThat(rehearsal.users().create(FABRIKAM, newUser("ada")).effect())
                    .isEqualTo(Effect.APPLIED);
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
                    .update(CONTOSO, userId("ada"), UserChanges.none().withDisplayName("Ada"), id);
            assertThat(ports.users().restore(CONTOSO, userId("ada"), id)).isEqualTo(changed);
            assertThat(ports.correlated(new CorrelationId(new UUID(0, 2)))
                            .users()
                            .get(CONTOSO, userId("ada")))
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
                    .isThrownBy(() -> rehearsal
                            .users()
                            .resetPassword(CONTOSO, userId("bob"), PasswordProfile.temporary(password())));
        }
    }

    @Nested
    class Roles {
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

            UserMember ada =
                    rehearsal.roles().add(CONTOSO, HELPDESK, name("ada")).value();

            assertThat(rehearsal.roles().members(CONTOSO, HELPDESK))
                    .extracting(UserMember::id)
                    .containsExactly(userId("bob"), userId("ada"));
            assertThat(ada.roleId()).isEqualTo(HELPDESK);
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
                    .extracting(UserMember::id)
                    .containsExactly(userId("ada"), userId("bob"));
            assertThat(rehearsal
                            .roles()
                            .revoke(CONTOSO, USER_ADMIN, name("ada"))
                            .effect())
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
    }

    @Nested
    class PartnerRoles {
        @Test
        void members_come_and_go() {
            NewUserMember ada = NewUserMember.of(user("ada"));
            harness.directory()
                    .withPartnerMember(
                            new UserMember(userId("bob"), "The bob", name("bob"), ADMIN_AGENT, Optional.empty()));

            assertThat(rehearsal.partnerRoles().add(ADMIN_AGENT, ada).value().id())
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
                    .<Object>map(UserMember::id)
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

    @Nested
    class Licenses {
        @Test
        void the_last_unit_is_given_once_and_can_be_given_back() {
            harness.directory().withUser(user("ada")).withUser(user("bob")).withSku(ems(1));

            rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of());

            assertThat(rehearsal.licenses().list(CONTOSO)).singleElement().satisfies(sku -> {
                assertThat(sku.availableUnits()).isZero();
                assertThat(sku.consumedUnits()).isEqualTo(1);
            });
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> rehearsal.licenses().assign(CONTOSO, name("bob"), EMS, Set.of()))
                    .withMessageContaining("no unit of EMS left");
            assertThat(rehearsal
                            .licenses()
                            .assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN))
                            .effect())
                    .isEqualTo(Effect.APPLIED);
            rehearsal.licenses().remove(CONTOSO, name("ada"), EMS);
            assertThat(rehearsal
                            .licenses()
                            .assign(CONTOSO, name("bob"), EMS, Set.of())
                            .effect())
                    .isEqualTo(Effect.APPLIED);
        }

        @Test
        void each_user_has_their_own_licences() {
            harness.directory()
                    .withUser(user("ada"))
                    .withUser(user("bob"))
                    .withSku(ems(2))
                    .withSku(minecraft(2));

            rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of());
            rehearsal.licenses().assign(CONTOSO, name("ada"), MINECRAFT, Set.of());

            assertThat(rehearsal.licenses().of(CONTOSO, name("bob"))).isEmpty();
            assertThat(rehearsal.licenses().of(CONTOSO, name("ada"))).hasSize(2);
            rehearsal.licenses().remove(CONTOSO, name("ada"), MINECRAFT);
            assertThat(rehearsal.licenses().of(CONTOSO, name("ada")))
                    .extracting(license -> license.productSku().id())
                    .containsExactly(EMS);
        }

        @Test
        void a_really_held_licence_gives_its_unit_back() {
            harness.directory().withUser(user("ada")).withSku(ems(0)).withLicense(ems(0), user("ada"));

            rehearsal.licenses().remove(CONTOSO, name("ada"), EMS);

            assertThat(rehearsal.licenses().of(CONTOSO, name("ada"))).isEmpty();
            assertThat(rehearsal.licenses().list(CONTOSO))
                    .singleElement()
                    .satisfies(sku -> assertThat(sku.availableUnits()).isEqualTo(1));
            assertThat(harness.directory().license(EMS, user("ada"))).isPresent();
        }

        @Test
        void a_user_without_a_usage_location_gets_none() {
            harness.directory().withSku(ems(1));
            rehearsal
                    .users()
                    .create(CONTOSO, NewCustomerUser.of(name("ada"), "Ada", PasswordProfile.temporary(password())));

            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of()))
                    .withMessageContaining("usage location")
                    .satisfies(rejected -> {
                        assertThat(rejected.details().operation()).contains(Operation.UPDATE_LICENSES);
                        assertThat(rejected.details().customer()).contains(CONTOSO);
                    });
        }

        @Test
        void the_port_refuses_what_the_service_would() {
            harness.directory()
                    .withUser(user("ada"))
                    .withSku(ems(1))
                    .withSku(minecraft(1))
                    .withLicense(minecraft(1), user("ada"));

            refused(LicenseUpdate.remove(EMS), "does not hold");
            refused(
                    LicenseUpdate.assign(
                            new dev.partnerdirectory.core.model.license.SkuId("99999999-9999-9999-9999-999999999999")),
                    "has not bought");
            refused(
                    new LicenseUpdate(List.of(LicenseAssignment.of(EMS), LicenseAssignment.of(MINECRAFT)), Set.of()),
                    "different licence groups");
            refused(
                    new LicenseUpdate(List.of(LicenseAssignment.of(EMS)), Set.of(MINECRAFT)),
                    "different licence groups");
        }

        private void refused(LicenseUpdate update, String why) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> Rehearsal.over(harness.directory())
                            .licenses()
                            .update(CONTOSO, userId("ada"), update, new RequestId(new UUID(0, 1))))
                    .withMessageContaining(why);
        }
    }
}
