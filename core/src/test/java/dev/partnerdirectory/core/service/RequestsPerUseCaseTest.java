package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.model.Operation.ADD_ROLE_MEMBER;
import static dev.partnerdirectory.core.model.Operation.CREATE_USER;
import static dev.partnerdirectory.core.model.Operation.DELETE_USER;
import static dev.partnerdirectory.core.model.Operation.GET_USER;
import static dev.partnerdirectory.core.model.Operation.LIST_CUSTOMERS;
import static dev.partnerdirectory.core.model.Operation.LIST_ROLES;
import static dev.partnerdirectory.core.model.Operation.LIST_ROLE_MEMBERS;
import static dev.partnerdirectory.core.model.Operation.LIST_SUBSCRIBED_SKUS;
import static dev.partnerdirectory.core.model.Operation.LIST_USERS;
import static dev.partnerdirectory.core.model.Operation.LIST_USER_LICENSES;
import static dev.partnerdirectory.core.model.Operation.LIST_USER_ROLES;
import static dev.partnerdirectory.core.model.Operation.REMOVE_ROLE_MEMBER;
import static dev.partnerdirectory.core.model.Operation.RESET_PASSWORD;
import static dev.partnerdirectory.core.model.Operation.UPDATE_LICENSES;
import static dev.partnerdirectory.core.model.Operation.UPDATE_USER;
import static dev.partnerdirectory.core.testing.Samples.ARCHIVIST;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.READERS;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.password;
import static dev.partnerdirectory.core.testing.Samples.powerBi;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.testing.Calls;
import dev.partnerdirectory.core.testing.Harness;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a use case asks of the directory; {@code docs/requests-per-use-case.md} has the same as a table. */
class RequestsPerUseCaseTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @BeforeEach
    void ada_is_there() {
        harness.directory().withUser(user("ada")).withSku(ems(3));
    }

    private void asks(Operation... operations) {
        assertThat(harness.calls().log()).extracting(Calls.Call::operation).containsExactly(operations);
    }

    @Test
    void granting_to_a_known_user_is_one_request() {
        directory.roles().grant(CONTOSO, USER_ADMIN, NewUserMember.of(user("ada")));

        asks(ADD_ROLE_MEMBER);
    }

    @Test
    void granting_by_ids_is_two() {
        directory.roles().grant(CONTOSO, USER_ADMIN, userId("ada"));

        asks(GET_USER, ADD_ROLE_MEMBER);
    }

    @Test
    void granting_by_names_is_what_the_lookups_cost() {
        directory.roles().grant(new CustomerName("contoso"), new RoleName("Chief Archivist"), name("ada"));

        asks(LIST_CUSTOMERS, LIST_ROLES, LIST_USERS, ADD_ROLE_MEMBER);
    }

    @Test
    void granting_what_is_held_costs_no_more() {
        harness.directory().withMember(ARCHIVIST, user("ada"));

        directory.roles().grant(CONTOSO, ARCHIVIST, userId("ada"));

        asks(GET_USER, ADD_ROLE_MEMBER);
    }

    @Test
    void adding_strictly_looks_first() {
        directory.roles().add(CONTOSO, USER_ADMIN, userId("ada"));

        asks(GET_USER, LIST_USER_ROLES, ADD_ROLE_MEMBER);
    }

    @Test
    void revoking_is_two_and_a_look_where_the_role_is_not_held() {
        harness.directory().withMember(READERS, user("ada"));

        directory.roles().revoke(CONTOSO, READERS, userId("ada"));
        directory.roles().revoke(CONTOSO, READERS, userId("ada"));

        asks(GET_USER, REMOVE_ROLE_MEMBER, GET_USER, REMOVE_ROLE_MEMBER, LIST_USER_ROLES);
    }

    @Test
    void revoking_a_privileged_role_looks_who_else_holds_it() {
        harness.directory().withUser(user("bob"));
        harness.directory().withMember(USER_ADMIN, user("ada")).withMember(USER_ADMIN, user("bob"));

        directory.roles().revoke(CONTOSO, USER_ADMIN, userId("ada"));

        asks(GET_USER, LIST_ROLE_MEMBERS, REMOVE_ROLE_MEMBER);
    }

    @Test
    void deleting_looks_who_else_holds_the_privileged_roles_of_the_user() {
        harness.directory().withUser(user("bob")).withMember(READERS, user("ada"));
        harness.directory().withMember(USER_ADMIN, user("ada")).withMember(USER_ADMIN, user("bob"));

        directory.users().delete(CONTOSO, userId("ada"));

        asks(GET_USER, LIST_USER_ROLES, LIST_ROLE_MEMBERS, DELETE_USER);
    }

    @Test
    void rule_of_last_holders_costs_nothing_where_it_does_not_hold() {
        harness.directory().withMember(USER_ADMIN, user("ada"));
        PartnerDirectory free = directory.under(Policy.standard().withLastHolder(false));

        free.roles().revoke(CONTOSO, USER_ADMIN, userId("ada"));
        free.users().delete(CONTOSO, userId("ada"));

        asks(GET_USER, REMOVE_ROLE_MEMBER, GET_USER, DELETE_USER);
    }

    @Test
    void users_are_looked_up_once_and_written_once() {
        directory.users().create(CONTOSO, newUser("bob"));
        directory.users().update(CONTOSO, userId("ada"), UserChanges.none().withDisplayName("Ada"));
        directory.users().resetPassword(CONTOSO, userId("ada"), PasswordProfile.temporary(password()));
        directory.users().delete(CONTOSO, userId("ada"));

        asks(
                LIST_USERS,
                CREATE_USER,
                GET_USER,
                UPDATE_USER,
                GET_USER,
                RESET_PASSWORD,
                GET_USER,
                LIST_USER_ROLES,
                DELETE_USER);
    }

    @Test
    void licences_are_read_once_before_they_are_changed() {
        directory.licenses().assign(CONTOSO, userId("ada"), EMS, Set.of());
        directory.licenses().remove(CONTOSO, userId("ada"), EMS);

        asks(
                GET_USER,
                LIST_SUBSCRIBED_SKUS,
                LIST_USER_LICENSES,
                UPDATE_LICENSES,
                GET_USER,
                LIST_USER_LICENSES,
                UPDATE_LICENSES);
    }

    @Test
    void onboarding_somebody_new_reads_the_deleted_users_once() {
        onboard(
                UserRow.of(CONTOSO.value(), name("bob").value())
                        .displayName("Bob")
                        .build(),
                UserRow.of(CONTOSO.value(), name("cid").value())
                        .displayName("Cid")
                        .build());

        asks(LIST_CUSTOMERS, LIST_USERS, LIST_USERS, CREATE_USER, CREATE_USER, GET_USER, GET_USER);
    }

    @Test
    void two_licences_of_one_group_are_one_update_of_a_plan() {
        harness.directory().withSku(powerBi(3));
        UserRow both = UserRow.of(CONTOSO.value(), name("ada").value())
                .displayName("Ada")
                .usageLocation("US")
                .licenses("EMS", "POWER_BI_PRO")
                .build();

        onboard(both);

        asks(
                LIST_CUSTOMERS,
                LIST_USERS,
                LIST_SUBSCRIBED_SKUS,
                LIST_USER_LICENSES,
                LIST_USER_LICENSES,
                UPDATE_LICENSES,
                GET_USER,
                LIST_USER_LICENSES);
    }

    private void onboard(UserRow... rows) {
        directory
                .onboarding()
                .onboard(
                        to -> List.of(rows).forEach(to),
                        new Onboarding.Options(Provisioning.Options.sequential(), false),
                        (customer, user, password) -> {},
                        RunListener.none());
    }
}
