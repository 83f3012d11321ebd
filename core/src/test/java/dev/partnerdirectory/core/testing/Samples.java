package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Customers, people, roles and products that the tests speak of. */
public final class Samples {
    public static final CustomerId CONTOSO = new CustomerId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    public static final CustomerId FABRIKAM = new CustomerId("0c39d6d5-c70d-4c55-bc02-f620844f3fd1");

    public static final RoleId USER_ADMIN = new RoleId("fe930be7-5e62-47db-91af-98c3a49a38b1");
    public static final RoleId GLOBAL_ADMIN = new RoleId("62e90394-69f5-4237-9190-012177145e10");
    public static final RoleId HELPDESK = new RoleId("729827e3-9c14-49f7-bb1b-9608f156bbb8");
    /** A role that gives no power over others. */
    public static final RoleId READERS = new RoleId("88d8e3e3-8f55-4a1e-953a-9b9898b8876b");
    /** A role that no catalogue knows. */
    public static final RoleId ARCHIVIST = new RoleId("11111111-2222-3333-4444-555555555555");

    public static final RoleId ADMIN_AGENT = new RoleId("a0000000-0000-0000-0000-00000000000a");
    public static final RoleId SALES_AGENT = new RoleId("a0000000-0000-0000-0000-00000000000b");

    public static final SkuId EMS = new SkuId("efccb6f7-5641-4e0e-bd10-b4976e1bf68e");
    public static final SkuId POWER_BI = new SkuId("f8a1db68-be16-40ed-86d5-cb42ce701560");
    public static final SkuId MINECRAFT = new SkuId("984df360-9a74-4647-8cf8-696749f6247a");
    public static final ServicePlanId INTUNE_PLAN = new ServicePlanId("c1ec4a95-1f05-45b3-a911-aa3fa01094f5");
    public static final ServicePlanId RMS_PLAN = new ServicePlanId("bea4c11e-220a-4e6d-8eb8-8ea15d019f90");
    public static final ServicePlanId TENANT_PLAN = new ServicePlanId("113feb6c-3fe4-4440-bddc-54d774bf0318");

    private Samples() {}

    public static List<DirectoryRole> directoryRoles() {
        return List.of(
                new DirectoryRole(USER_ADMIN, "User Account Administrator"),
                new DirectoryRole(GLOBAL_ADMIN, "Company Administrator"),
                new DirectoryRole(HELPDESK, "Helpdesk Administrator"),
                new DirectoryRole(READERS, "Directory Readers"),
                new DirectoryRole(ARCHIVIST, "Chief Archivist"));
    }

    public static List<PartnerRole> partnerRoles() {
        return List.of(
                new PartnerRole(SALES_AGENT, "Sales Agent", Optional.empty(), Optional.empty()),
                new PartnerRole(ADMIN_AGENT, "Admin Agent", Optional.empty(), Optional.empty()));
    }

    public static Customer customer(CustomerId id, String domain, String company) {
        return Customer.of(new CompanyProfile(id, domain, company, Optional.empty()), RelationshipToPartner.RESELLER)
                .build();
    }

    public static UserPrincipalName name(String local) {
        return new UserPrincipalName(local + "@contoso.onmicrosoft.com");
    }

    /** An active user with a usage location. */
    public static CustomerUser user(String local) {
        return new CustomerUser(
                userId(local),
                name(local),
                "The " + local,
                Optional.of("First"),
                Optional.of("Last"),
                Optional.of(new UsageLocation("US")),
                Optional.empty(),
                Optional.empty(),
                UserState.ACTIVE,
                UserDomainType.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The id of the sample user of this name. */
    public static UserId userId(String local) {
        return new UserId("0000000a-0000-0000-0000-%012x".formatted(local.hashCode() & 0xffffffffL));
    }

    public static NewCustomerUser newUser(String local) {
        return NewCustomerUser.of(name(local), "The " + local, PasswordProfile.temporary(password()))
                .withNames("First", "Last")
                .withUsageLocation(new UsageLocation("US"));
    }

    public static Secret password() {
        return Secret.of("Renew456*");
    }

    public static SubscribedSku ems(int units) {
        return sku(
                ProductSku.of(EMS, "Enterprise Mobility + Security E3", "EMS"),
                units,
                List.of(plan(INTUNE_PLAN, "User"), plan(RMS_PLAN, "User"), plan(TENANT_PLAN, "Tenant")));
    }

    /** An add-on of {@link #ems}, in the same group. */
    public static SubscribedSku powerBi(int units) {
        return sku(ProductSku.of(POWER_BI, "Power BI Pro", "POWER_BI_PRO"), units, List.of());
    }

    public static SubscribedSku minecraft(int units) {
        return sku(
                ProductSku.of(MINECRAFT, "Minecraft Education", "CFQ7TTC0K5DR/0002")
                        .licenseGroup(LicenseGroup.GROUP2),
                units,
                List.of());
    }

    private static ServicePlan plan(ServicePlanId id, String target) {
        return ServicePlan.of(id, "Plan", "PLAN").targetType(target).build();
    }

    private static SubscribedSku sku(ProductSku.Builder product, int units, List<ServicePlan> plans) {
        return SubscribedSku.of(product.targetType("User").build(), units)
                .servicePlans(plans)
                .build();
    }

    /** The same person, deleted at that time. */
    public static CustomerUser deleted(CustomerUser user, Instant time) {
        return new CustomerUser(
                user.id(),
                user.userPrincipalName(),
                user.displayName(),
                user.firstName(),
                user.lastName(),
                user.usageLocation(),
                user.immutableId(),
                user.phoneNumber(),
                UserState.INACTIVE,
                user.userDomainType(),
                user.lastDirectorySyncTime(),
                Optional.of(time),
                Optional.empty());
    }

    /** The user whom an assignment is about. */
    public static UserId holder(RoleAssignment assignment) {
        return assignment.directUser().orElseThrow().id();
    }
}
