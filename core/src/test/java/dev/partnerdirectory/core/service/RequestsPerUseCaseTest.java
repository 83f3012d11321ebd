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
import dev.partnerdirectory.core.manifest.Manifest;
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
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What a use case asks of the directory, beside the table of {@code docs/requests-per-use-case.md}. */
class RequestsPerUseCaseTest {
    private static final Path PAGE = Path.of("../docs/requests-per-use-case.md");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\| ([a-z][^|]*) \\| (\\d+) \\|");

    /** The row of the table that a test counts. */
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Row {
        String value();
    }

    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    private Optional<String> row = Optional.empty();

    @BeforeEach
    void ada_is_there(TestInfo test) {
        harness.directory().withUser(user("ada")).withSku(ems(3));
        row = test.getTestMethod().flatMap(RequestsPerUseCaseTest::rowOf);
    }

    private static Optional<String> rowOf(Method test) {
        return Optional.ofNullable(test.getAnnotation(Row.class)).map(Row::value);
    }

    private void asks(Operation... operations) throws IOException {
        assertThat(harness.calls().log()).extracting(Calls.Call::operation).containsExactly(operations);
        if (row.isPresent()) {
            assertThat(table()).containsEntry(row.get(), operations.length);
        }
    }

    private static Map<String, Integer> table() throws IOException {
        Map<String, Integer> table = new HashMap<>();
        NUMBERED.matcher(Files.readString(PAGE))
                .results()
                .forEach(line -> table.put(line.group(1), Integer.parseInt(line.group(2))));
        return table;
    }

    @Test
    void every_row_of_the_table_is_counted() throws IOException {
        assertThat(Stream.of(RequestsPerUseCaseTest.class.getDeclaredMethods()).flatMap(test -> rowOf(test).stream()))
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    @Row("grant a role to a known user")
    void granting_to_a_known_user_is_one_request() throws IOException {
        directory.roles().grant(CONTOSO, USER_ADMIN, NewUserMember.of(user("ada")));

        asks(ADD_ROLE_MEMBER);
    }

    @Test
    @Row("grant a role, all by id")
    void granting_by_ids_is_two() throws IOException {
        directory.roles().grant(CONTOSO, USER_ADMIN, userId("ada"));

        asks(GET_USER, ADD_ROLE_MEMBER);
    }

    @Test
    @Row("grant a role, all by name")
    void granting_by_names_is_what_the_lookups_cost() throws IOException {
        directory.roles().grant(new CustomerName("contoso"), new RoleName("Chief Archivist"), name("ada"));

        asks(LIST_CUSTOMERS, LIST_ROLES, LIST_USERS, ADD_ROLE_MEMBER);
    }

    @Test
    void a_name_that_the_catalogue_knows_is_not_looked_up() throws IOException {
        directory.roles().grant(new CustomerName("contoso"), new RoleName("User Administrator"), name("ada"));

        asks(LIST_CUSTOMERS, LIST_USERS, ADD_ROLE_MEMBER);
    }

    @Test
    void granting_what_is_held_costs_no_more() throws IOException {
        harness.directory().withMember(ARCHIVIST, user("ada"));

        directory.roles().grant(CONTOSO, ARCHIVIST, userId("ada"));

        asks(GET_USER, ADD_ROLE_MEMBER);
    }

    @Test
    @Row("add a member strictly, by id")
    void adding_strictly_looks_first() throws IOException {
        directory.roles().add(CONTOSO, USER_ADMIN, userId("ada"));

        asks(GET_USER, LIST_USER_ROLES, ADD_ROLE_MEMBER);
    }

    @Test
    @Row("revoke a role, by id")
    void revoking_is_two() throws IOException {
        harness.directory().withMember(READERS, user("ada"));

        directory.roles().revoke(CONTOSO, READERS, userId("ada"));

        asks(GET_USER, REMOVE_ROLE_MEMBER);
    }

    @Test
    void revoking_is_two_and_a_look_where_the_role_is_not_held() throws IOException {
        harness.directory().withMember(READERS, user("ada"));

        directory.roles().revoke(CONTOSO, READERS, userId("ada"));
        directory.roles().revoke(CONTOSO, READERS, userId("ada"));

        asks(GET_USER, REMOVE_ROLE_MEMBER, GET_USER, REMOVE_ROLE_MEMBER, LIST_USER_ROLES);
    }

    @Test
    @Row("revoke a privileged role, by id")
    void revoking_a_privileged_role_looks_who_else_holds_it() throws IOException {
        harness.directory().withUser(user("bob"));
        harness.directory().withMember(USER_ADMIN, user("ada")).withMember(USER_ADMIN, user("bob"));

        directory.roles().revoke(CONTOSO, USER_ADMIN, userId("ada"));

        asks(GET_USER, LIST_ROLE_MEMBERS, REMOVE_ROLE_MEMBER);
    }

    @Test
    void deleting_looks_who_else_holds_the_privileged_roles_of_the_user() throws IOException {
        harness.directory().withUser(user("bob")).withMember(READERS, user("ada"));
        harness.directory().withMember(USER_ADMIN, user("ada")).withMember(USER_ADMIN, user("bob"));

        directory.users().delete(CONTOSO, userId("ada"));

        asks(GET_USER, LIST_USER_ROLES, LIST_ROLE_MEMBERS, DELETE_USER);
    }

    @Test
    void rule_of_last_holders_costs_nothing_where_it_does_not_hold() throws IOException {
        harness.directory().withMember(USER_ADMIN, user("ada"));
        PartnerDirectory free = directory.under(Policy.standard().withLastHolder(false));

        free.roles().revoke(CONTOSO, USER_ADMIN, userId("ada"));
        free.users().delete(CONTOSO, userId("ada"));

        asks(GET_USER, REMOVE_ROLE_MEMBER, GET_USER, DELETE_USER);
    }

    @Test
    @Row("create a user")
    void creating_looks_for_the_name() throws IOException {
        directory.users().create(CONTOSO, newUser("bob"));

        asks(LIST_USERS, CREATE_USER);
    }

    @Test
    @Row("restore a user who is active, by name")
    void restoring_who_is_active_reads_only() throws IOException {
        directory.users().restore(CONTOSO, name("ada"));

        asks(LIST_USERS, LIST_USERS);
    }

    @Test
    @Row("update a user, by id")
    void updating_gets_the_user() throws IOException {
        directory.users().update(CONTOSO, userId("ada"), UserChanges.none().withDisplayName("Ada"));

        asks(GET_USER, UPDATE_USER);
    }

    @Test
    @Row("reset a password, by id")
    void resetting_a_password_gets_the_user() throws IOException {
        directory.users().resetPassword(CONTOSO, userId("ada"), PasswordProfile.temporary(password()));

        asks(GET_USER, RESET_PASSWORD);
    }

    @Test
    @Row("delete a user, by id")
    void deleting_looks_which_roles_the_user_holds() throws IOException {
        directory.users().delete(CONTOSO, userId("ada"));

        asks(GET_USER, LIST_USER_ROLES, DELETE_USER);
    }

    @Test
    @Row("assign a licence, by id")
    void assigning_a_licence_reads_once_before() throws IOException {
        directory.licenses().assign(CONTOSO, userId("ada"), EMS, Set.of());

        asks(GET_USER, LIST_SUBSCRIBED_SKUS, LIST_USER_LICENSES, UPDATE_LICENSES);
    }

    @Test
    @Row("remove a licence, by id")
    void removing_a_licence_reads_once_before() throws IOException {
        harness.directory().withLicense(ems(3), user("ada"));

        directory.licenses().remove(CONTOSO, userId("ada"), EMS);

        asks(GET_USER, LIST_USER_LICENSES, UPDATE_LICENSES);
    }

    @Test
    @Row("onboard two new users of one customer")
    void onboarding_somebody_new_reads_the_deleted_users_once() throws IOException {
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
    @Row("onboard a user who is there with two licences of one group")
    void two_licences_of_one_group_are_one_update_of_a_plan() throws IOException {
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

    @Test
    @Row("onboard a new user beside rows that are left out for their errors")
    void rows_with_errors_that_are_left_out_cost_no_more() throws IOException {
        UserRow bob =
                UserRow.of("Contoso", name("bob").value()).displayName("Bob").build();
        UserRow homeless =
                UserRow.of("nobody", name("cid").value()).displayName("Cid").build();

        onboard(true, bob, bob, homeless);

        asks(LIST_CUSTOMERS, LIST_USERS, LIST_USERS, CREATE_USER, GET_USER);
    }

    @Test
    @Row("grant a privileged role that needs an approval, all by name")
    void an_approval_costs_no_more() throws IOException {
        PartnerDirectory asking = directory.under(Policy.standard(), stopped -> {});

        asking.roles().grant(new CustomerName("contoso"), new RoleName("User Administrator"), name("ada"));

        asks(LIST_CUSTOMERS, LIST_USERS, ADD_ROLE_MEMBER);
    }

    @Test
    @Row("offboard a user without roles and licences, all by name")
    void offboarding_by_names_lists_the_customers_once() throws IOException {
        directory.offboarding().offboard(new CustomerName("contoso"), name("ada"));

        asks(LIST_CUSTOMERS, LIST_USERS, LIST_USER_ROLES, LIST_USER_LICENSES, GET_USER, DELETE_USER, GET_USER);
    }

    @Test
    @Row("reset a password that is made for the user who is found, all by name")
    void a_password_for_the_user_who_is_found_costs_no_second_look_up() throws IOException {
        directory
                .users()
                .resetPassword(
                        new CustomerName("contoso"), name("ada"), found -> PasswordProfile.temporary(password()));

        asks(LIST_CUSTOMERS, LIST_USERS, RESET_PASSWORD);
    }

    private void onboard(UserRow... rows) {
        onboard(false, rows);
    }

    private void onboard(boolean keepGoing, UserRow... rows) {
        directory
                .onboarding()
                .onboard(
                        Manifest.of(List.of(rows)),
                        new Onboarding.Options(Provisioning.Options.sequential(), keepGoing),
                        (customer, user, password) -> {},
                        RunListener.none());
    }
}
