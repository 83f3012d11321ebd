package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.NAME;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.SKU;
import static dev.partnerdirectory.rest.Samples.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.rest.options.PasswordReset;
import dev.partnerdirectory.rest.options.RetryOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent and read, operation by operation, against the reference's own samples. */
class SamplesTest {
    private static final RoleId PARTNER_ROLE = new RoleId("a654330a-cea1-4f76-9641-8195bdd795d3");
    private static final UserMember MEMBER = new UserMember(USER, "Daniel Tsai", NAME, ROLE, Optional.empty());
    private static final String ACCOUNT = "0bd1a2b3-0000-4000-8000-00000000abcd";
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
            Optional.empty());
    private static final PasswordProfile RENEWED = PasswordProfile.temporary(Secret.of("Renew456*"));

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void close() {
        service.close();
    }

    private <T> T play(String name, Function<DirectoryPorts, T> call) {
        return play(name, PasswordReset.OWN_PATH, call);
    }

    private <T> T play(String name, PasswordReset reset, Function<DirectoryPorts, T> call) {
        Sample sample = Sample.named(name);
        service.answers(sample.answer());
        try (RestDirectory rest = RestDirectory.open(Samples.options(service, new SteppedTime())
                .passwordReset(reset)
                .retry(RetryOptions.defaults().withMaxAttempts(1))
                .build())) {
            return call.apply(rest);
        } finally {
            sample.assertSent(service.only());
        }
    }

    @Test
    void list_customers() {
        Page<Customer> page = play("list-customers", ports -> ports.customers().list(PageRequest.ofSize(40)));

        assertThat(page.next()).isEmpty();
        assertThat(page.items()).singleElement().satisfies(customer -> {
            assertThat(customer.companyProfile().domain()).isEqualTo("dtdemocspcustomer005.onmicrosoft.com");
            assertThat(customer.relationshipToPartner()).isEqualTo(RelationshipToPartner.RESELLER);
            assertThat(customer.allowDelegatedAccess()).isEmpty();
        });
    }

    @Test
    void get_customer() {
        Customer customer = play("get-customer", ports -> ports.customers().get(CUSTOMER));

        assertThat(customer.allowDelegatedAccess()).contains(true);
        assertThat(customer.companyProfile().email()).contains("info@contoso.example");
        assertThat(customer.customDomains()).contains("contoso.example");
        assertThat(customer.commerceId()).isPresent();
    }

    @Test
    void list_users() {
        Page<CustomerUser> page =
                play("list-users", ports -> ports.users().list(CUSTOMER, UserListing.active(), PageRequest.ofSize(2)));

        assertThat(page.items()).hasSize(2).startsWith(DANIEL);
        assertThat(page.items().get(1).usageLocation()).isEmpty();
        assertThat(page.next()).isPresent();
    }

    @Test
    void list_deleted_users() {
        Page<CustomerUser> page = play(
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
        assertThat(this.<CustomerUser>play("get-user", ports -> ports.users().get(CUSTOMER, USER)))
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

        CustomerUser created = play("create-user", ports -> ports.users().create(CUSTOMER, user, REQUEST));

        assertThat(created.immutableId()).contains("Some unique ID");
        assertThat(created.softDeletionTime()).isEmpty();
    }

    @Test
    void update_user() {
        UserChanges changes = UserChanges.none().withDisplayName("Dan Tsai").withUsageLocation(new UsageLocation("AX"));

        CustomerUser updated = play("update-user", ports -> ports.users().update(CUSTOMER, USER, changes, REQUEST));

        assertThat(updated.displayName()).isEqualTo("Dan Tsai");
    }

    @Test
    void reset_password_in_each_documented_way() {
        assertThat(this.<CustomerUser>play(
                        "reset-password", ports -> ports.users().resetPassword(CUSTOMER, USER, RENEWED, REQUEST)))
                .isEqualTo(DANIEL);
        service.received().clear();
        assertThat(this.<CustomerUser>play(
                        "reset-password-on-user",
                        PasswordReset.ON_USER,
                        ports -> ports.users().resetPassword(CUSTOMER, USER, RENEWED, REQUEST)))
                .isEqualTo(DANIEL);
        service.received().clear();
        assertThat(this.<CustomerUser>play(
                        "force-password-change",
                        ports -> ports.users().resetPassword(CUSTOMER, USER, PasswordProfile.forceChange(), REQUEST)))
                .isEqualTo(DANIEL);
    }

    @Test
    void delete_user() {
        assertThat(this.<Boolean>play("delete-user", ports -> {
                    ports.users().delete(CUSTOMER, USER, REQUEST);
                    return true;
                }))
                .isTrue();
    }

    @Test
    void restore_user() {
        assertThat(this.<CustomerUser>play(
                        "restore-user", ports -> ports.users().restore(CUSTOMER, USER, REQUEST)))
                .isEqualTo(DANIEL);
    }

    @Test
    void list_roles() {
        List<DirectoryRole> roles =
                play("list-roles", ports -> ports.directoryRoles().list(CUSTOMER));

        assertThat(roles).hasSize(4).contains(new DirectoryRole(ROLE, "Service Support Administrator"));
    }

    @Test
    void list_user_roles() {
        assertThat(this.<List<DirectoryRole>>play(
                        "list-user-roles", ports -> ports.directoryRoles().ofUser(CUSTOMER, USER)))
                .hasSize(2);
        service.received().clear();
        assertThat(this.<List<DirectoryRole>>play(
                        "list-user-roles-none", ports -> ports.directoryRoles().ofUser(CUSTOMER, USER)))
                .isEmpty();
    }

    @Test
    void list_role_members() {
        Page<UserMember> page =
                play("list-role-members", ports -> ports.roleMembers().list(CUSTOMER, ROLE, PageRequest.ofSize(500)));

        assertThat(page).isEqualTo(Page.last(List.of(MEMBER)));
    }

    @Test
    void add_role_member_whatever_the_answer_looks_like() {
        for (String sample : List.of("add-role-member", "add-role-member-pascal", "add-role-member-object")) {
            service.received().clear();

            UserMember added =
                    play(sample, ports -> ports.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST));

            assertThat(added).as(sample).isEqualTo(MEMBER);
        }
    }

    @Test
    void an_account_is_not_sent_with_a_customers_role() {
        NewUserMember tied = new NewUserMember(USER, "Daniel Tsai", NAME, Optional.of(ACCOUNT));

        assertThat(this.<UserMember>play(
                        "add-role-member", ports -> ports.roleMembers().add(CUSTOMER, ROLE, tied, REQUEST)))
                .isEqualTo(MEMBER);
    }

    @Test
    void remove_role_member_whatever_the_answer_looks_like() {
        for (String sample : List.of("remove-role-member", "remove-role-member-object")) {
            service.received().clear();
            assertThat(this.<Boolean>play(sample, ports -> {
                        ports.roleMembers().remove(CUSTOMER, ROLE, USER, REQUEST);
                        return true;
                    }))
                    .isTrue();
        }
    }

    @Test
    void list_partner_roles() {
        assertThat(this.<List<PartnerRole>>play(
                        "list-partner-roles", ports -> ports.partnerRoles().list()))
                .containsExactly(new PartnerRole(PARTNER_ROLE, "Admin Agent", Optional.of("Partner")));
    }

    @Test
    void list_partner_role_members() {
        Page<UserMember> page = play(
                "list-partner-role-members",
                ports -> ports.partnerRoles()
                        .members(PARTNER_ROLE, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), PageRequest.ofSize(10)));

        assertThat(page.items()).extracting(UserMember::roleId).containsExactly(PARTNER_ROLE);
    }

    @Test
    void add_partner_role_member() {
        NewUserMember tied = new NewUserMember(USER, "Daniel Tsai", NAME, Optional.of(ACCOUNT));

        UserMember added =
                play("add-partner-role-member", ports -> ports.partnerRoles().addMember(PARTNER_ROLE, tied, REQUEST));

        assertThat(added.accountId()).contains(ACCOUNT);
    }

    @Test
    void remove_partner_role_member() {
        assertThat(this.<Boolean>play("remove-partner-role-member", ports -> {
                    ports.partnerRoles().removeMember(PARTNER_ROLE, USER, REQUEST);
                    return true;
                }))
                .isTrue();
    }

    @Test
    void list_subscribed_skus() {
        List<SubscribedSku> skus = play(
                "list-subscribed-skus",
                ports -> ports.licenses().subscribedSkus(CUSTOMER, Set.of(LicenseGroup.GROUP2, LicenseGroup.GROUP1)));

        assertThat(skus).singleElement().satisfies(sku -> {
            assertThat(sku.productSku().skuPartNumber()).isEqualTo("EMS");
            assertThat(sku.productSku().licenseGroup()).isEqualTo(LicenseGroup.GROUP1);
            assertThat(sku.availableUnits()).isEqualTo(24);
            assertThat(sku.totalUnits()).isEqualTo(25);
            assertThat(sku.consumedUnits()).isEqualTo(1);
            assertThat(sku.servicePlans()).extracting(ServicePlan::serviceName).containsExactly("AAD_PREMIUM");
        });
    }

    @Test
    void list_user_licenses() {
        List<License> licenses = play(
                "list-user-licenses", ports -> ports.licenses().ofUser(CUSTOMER, USER, Set.of(LicenseGroup.GROUP1)));

        assertThat(licenses).singleElement().satisfies(license -> {
            assertThat(license.productSku().id()).isEqualTo(SKU);
            assertThat(license.productSku().targetType()).isEmpty();
            assertThat(license.servicePlans())
                    .extracting(ServicePlan::capabilityStatus)
                    .containsExactly("Assigned");
        });
    }

    @Test
    void assign_and_change_licenses() {
        assertThat(this.<List<LicenseWarning>>play(
                        "assign-license",
                        ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(SKU), REQUEST)))
                .isEmpty();
        service.received().clear();
        LicenseUpdate change = new LicenseUpdate(
                List.of(new LicenseAssignment(SKU, Set.of(new ServicePlanId("41781fb2-bc02-4b7c-bd55-b576c07bb09d")))),
                Set.of(new SkuId("f8a1db68-be16-40ed-86d5-cb42ce701560")));

        assertThat(this.<List<LicenseWarning>>play(
                        "change-licenses", ports -> ports.licenses().update(CUSTOMER, USER, change, REQUEST)))
                .containsExactly(new LicenseWarning("1", "left out", List.of("AAD_PREMIUM")));
    }

    @Test
    void faults() {
        DirectoryException quota = catchThrowableOfType(
                DirectoryException.class,
                () -> play(
                        "fault-out-of-licenses",
                        ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(SKU), REQUEST)));
        assertThat(quota.kind()).isEqualTo(ErrorKind.REJECTED);
        assertThat(quota.details().code()).contains("60012");
        assertThat(quota).hasMessageContaining("LicenseQuotaExceededException");
        service.received().clear();

        DirectoryException throttled = catchThrowableOfType(
                DirectoryException.class,
                () -> play("fault-throttled", ports -> ports.customers().get(CUSTOMER)));
        assertThat(throttled.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
    }
}
