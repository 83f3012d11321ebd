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
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The requests and answers of roles and licences, operation by operation, against the reference's own samples. */
class RoleAndLicenseSamplesTest {
    private static final RoleId PARTNER_ROLE = new RoleId("a654330a-cea1-4f76-9641-8195bdd795d3");
    private static final RoleAssignment MEMBER = RoleAssignment.of(new Principal.User(USER, "Daniel Tsai", NAME), ROLE);
    private static final String ACCOUNT = "0bd1a2b3-0000-4000-8000-00000000abcd";

    private final SamplePlayer player = new SamplePlayer();

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void list_roles() {
        List<DirectoryRole> roles =
                player.play("list-roles", ports -> ports.directoryRoles().list(CUSTOMER));

        assertThat(roles).hasSize(4).contains(new DirectoryRole(ROLE, "Service Support Administrator"));
    }

    @Test
    void list_user_roles() {
        assertThat(player.<List<DirectoryRole>>play(
                        "list-user-roles", ports -> ports.directoryRoles().ofUser(CUSTOMER, USER)))
                .hasSize(2);
        assertThat(player.<List<DirectoryRole>>play(
                        "list-user-roles-none", ports -> ports.directoryRoles().ofUser(CUSTOMER, USER)))
                .isEmpty();
    }

    @Test
    void list_role_members() {
        Page<RoleAssignment> page = player.play(
                "list-role-members", ports -> ports.roleMembers().list(CUSTOMER, ROLE, PageRequest.ofSize(500)));

        assertThat(page).isEqualTo(Page.last(List.of(MEMBER)));
    }

    @Test
    void add_role_member_whatever_the_answer_looks_like() {
        assertThat(added("add-role-member")).contains(MEMBER);
        assertThat(added("add-role-member-pascal"))
                .contains(new RoleAssignment(MEMBER.principal(), ROLE, MEMBER.scope(), MEMBER.via(), Optional.of("x")));
        assertThat(added("add-role-member-object")).isEmpty();
    }

    private Optional<RoleAssignment> added(String sample) {
        return player.play(sample, ports -> ports.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST));
    }

    @Test
    void an_account_is_not_sent_with_a_customers_role() {
        NewUserMember tied = new NewUserMember(USER, "Daniel Tsai", NAME, Optional.of(ACCOUNT));

        assertThat(player.<Optional<RoleAssignment>>play(
                        "add-role-member", ports -> ports.roleMembers().add(CUSTOMER, ROLE, tied, REQUEST)))
                .contains(MEMBER);
    }

    @Test
    void remove_role_member_whatever_the_answer_looks_like() {
        for (String sample : List.of("remove-role-member", "remove-role-member-object")) {
            assertThat(player.<Boolean>play(sample, ports -> {
                        ports.roleMembers().remove(CUSTOMER, ROLE, USER, REQUEST);
                        return true;
                    }))
                    .isTrue();
        }
    }

    @Test
    void list_partner_roles() {
        assertThat(player.<List<PartnerRole>>play(
                        "list-partner-roles", ports -> ports.partnerRoles().list()))
                .containsExactly(
                        new PartnerRole(PARTNER_ROLE, "Admin Agent", Optional.of("Partner"), Optional.empty()));
    }

    @Test
    void list_partner_role_members() {
        Page<RoleAssignment> page = player.play(
                "list-partner-role-members",
                ports -> ports.partnerRoles()
                        .members(PARTNER_ROLE, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), PageRequest.ofSize(10)));

        assertThat(page.items()).extracting(RoleAssignment::role).containsExactly(PARTNER_ROLE);
    }

    @Test
    void add_partner_role_member() {
        NewUserMember tied = new NewUserMember(USER, "Daniel Tsai", NAME, Optional.of(ACCOUNT));

        Optional<RoleAssignment> added = player.play(
                "add-partner-role-member", ports -> ports.partnerRoles().addMember(PARTNER_ROLE, tied, REQUEST));

        assertThat(added).contains(tied.in(PARTNER_ROLE));
    }

    @Test
    void remove_partner_role_member() {
        assertThat(player.<Boolean>play("remove-partner-role-member", ports -> {
                    ports.partnerRoles().removeMember(PARTNER_ROLE, USER, REQUEST);
                    return true;
                }))
                .isTrue();
    }

    @Test
    void list_subscribed_skus() {
        List<SubscribedSku> skus =
                player.play("list-subscribed-skus", ports -> ports.licenses().subscribedSkus(CUSTOMER));

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
        List<License> licenses =
                player.play("list-user-licenses", ports -> ports.licenses().ofUser(CUSTOMER, USER));

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
        assertThat(player.<List<LicenseWarning>>play(
                        "assign-license",
                        ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(SKU), REQUEST)))
                .isEmpty();
        LicenseUpdate change = new LicenseUpdate(
                List.of(new LicenseAssignment(SKU, Set.of(new ServicePlanId("41781fb2-bc02-4b7c-bd55-b576c07bb09d")))),
                Set.of(new SkuId("f8a1db68-be16-40ed-86d5-cb42ce701560")));

        assertThat(player.<List<LicenseWarning>>play(
                        "change-licenses", ports -> ports.licenses().update(CUSTOMER, USER, change, REQUEST)))
                .containsExactly(new LicenseWarning("1", "left out", List.of("AAD_PREMIUM")));
    }

    @Test
    void faults() {
        DirectoryException quota = catchThrowableOfType(
                DirectoryException.class,
                () -> player.play(
                        "fault-out-of-licenses",
                        ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(SKU), REQUEST)));
        assertThat(quota.kind()).isEqualTo(ErrorKind.REJECTED);
        assertThat(quota.details().code()).contains("60012");
        assertThat(quota).hasMessageContaining("LicenseQuotaExceededException");

        DirectoryException throttled = catchThrowableOfType(
                DirectoryException.class,
                () -> player.play("fault-throttled", ports -> ports.customers().get(CUSTOMER)));
        assertThat(throttled.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
    }
}
