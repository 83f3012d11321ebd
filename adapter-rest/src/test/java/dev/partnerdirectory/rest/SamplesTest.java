package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.NAME;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The requests and answers of customers and users, operation by operation, against the reference's own samples. */
class SamplesTest {
    private static final CustomerUser DANIEL = new CustomerUser(
            USER,
            NAME,
            "Daniel Tsai",
            Optional.of("Daniel"),
            Optional.of("Tsai"),
            Optional.of(new UsageLocation("US")),
            Optional.empty(),
            Optional.empty(),
            UserState.ACTIVE,
            UserDomainType.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final PasswordProfile RENEWED = PasswordProfile.temporary(Secret.of("Renew456*"));

    private final SamplePlayer player = new SamplePlayer();

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void list_customers() {
        Page<Customer> page =
                player.play("list-customers", ports -> ports.customers().list(PageRequest.ofSize(40)));

        assertThat(page.next()).isEmpty();
        assertThat(page.items()).singleElement().satisfies(customer -> {
            assertThat(customer.companyProfile().domain()).isEqualTo("dtdemocspcustomer005.onmicrosoft.com");
            assertThat(customer.relationshipToPartner()).isEqualTo(RelationshipToPartner.RESELLER);
            assertThat(customer.allowDelegatedAccess()).isEmpty();
        });
    }

    @Test
    void get_customer() {
        Customer customer =
                player.play("get-customer", ports -> ports.customers().get(CUSTOMER));

        assertThat(customer.allowDelegatedAccess()).contains(true);
        assertThat(customer.companyProfile().email()).contains("info@contoso.example");
        assertThat(customer.customDomains()).contains("contoso.example");
        assertThat(customer.commerceId()).isPresent();
    }

    @Test
    void list_users() {
        Page<CustomerUser> page = player.play(
                "list-users", ports -> ports.users().list(CUSTOMER, UserListing.active(), PageRequest.ofSize(2)));

        assertThat(page.items()).hasSize(2).startsWith(DANIEL);
        assertThat(page.items().get(1).usageLocation()).isEmpty();
        assertThat(page.next()).isPresent();
    }

    @Test
    void list_deleted_users() {
        Page<CustomerUser> page = player.play(
                "list-deleted-users",
                ports -> ports.users()
                        .list(
                                CUSTOMER,
                                UserListing.deleted().sortedBy(Sort.descending(Sort.Field.DISPLAY_NAME)),
                                PageRequest.ofSize(500)));

        assertThat(page.items()).singleElement().satisfies(user -> {
            assertThat(user.state()).isEqualTo(UserState.INACTIVE);
            assertThat(user.softDeletionTime()).contains(Instant.parse("2017-01-20T00:33:34Z"));
        });
    }

    @Test
    void get_user() {
        assertThat(player.<CustomerUser>play("get-user", ports -> ports.users().get(CUSTOMER, USER)))
                .isEqualTo(DANIEL);
    }

    @Test
    void create_user() {
        NewCustomerUser user = new NewCustomerUser(
                NAME,
                "Daniel Tsai",
                Optional.of("Daniel"),
                Optional.of("Tsai"),
                Optional.of(new UsageLocation("US")),
                Optional.of("Some unique ID"),
                Optional.empty(),
                PasswordProfile.temporary(Secret.of("Password!1")));

        CustomerUser created = player.play("create-user", ports -> ports.users().create(CUSTOMER, user, REQUEST));

        assertThat(created.immutableId()).contains("Some unique ID");
        assertThat(created.softDeletionTime()).isEmpty();
    }

    @Test
    void update_user() {
        UserChanges changes = UserChanges.none().withDisplayName("Dan Tsai").withUsageLocation(new UsageLocation("AX"));

        Optional<CustomerUser> updated =
                player.play("update-user", ports -> ports.users().update(CUSTOMER, USER, changes, REQUEST));

        assertThat(updated).map(CustomerUser::displayName).contains("Dan Tsai");
    }

    @Test
    void reset_password_in_each_documented_way() {
        assertThat(player.<Optional<CustomerUser>>play(
                        "reset-password", ports -> ports.users().resetPassword(CUSTOMER, USER, RENEWED, REQUEST)))
                .contains(DANIEL);
        assertThat(player.<Optional<CustomerUser>>play(
                        "reset-password-on-user",
                        PasswordReset.ON_USER,
                        ports -> ports.users().resetPassword(CUSTOMER, USER, RENEWED, REQUEST)))
                .contains(DANIEL);
        assertThat(player.<Optional<CustomerUser>>play(
                        "force-password-change",
                        ports -> ports.users().resetPassword(CUSTOMER, USER, PasswordProfile.forceChange(), REQUEST)))
                .contains(DANIEL);
    }

    @Test
    void delete_user() {
        assertThat(player.<Boolean>play("delete-user", ports -> {
                    ports.users().delete(CUSTOMER, USER, REQUEST);
                    return true;
                }))
                .isTrue();
    }

    @Test
    void restore_user() {
        assertThat(player.<CustomerUser>play(
                        "restore-user", ports -> ports.users().restore(CUSTOMER, USER, REQUEST)))
                .isEqualTo(DANIEL);
    }
}
