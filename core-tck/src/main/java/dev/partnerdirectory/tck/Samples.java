package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.RequestId;
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
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Test data. Ids and domains are new each time; names are parameters. */
public final class Samples {
    /** Units of {@link #emsSku} and {@link #powerBiSku}. */
    public static final int FEW_UNITS = 2;

    /** The etag. Only the directory sets it, so no sample has one. */
    static final String ETAG = "etag";

    private Samples() {}

    /** A new id, in the form that all ids have. */
    public static String guid() {
        return UUID.randomUUID().toString();
    }

    public static RequestId requestId() {
        return new RequestId(UUID.randomUUID());
    }

    public static UserId unknownUser() {
        return new UserId(guid());
    }

    public static RoleId unknownRole() {
        return new RoleId(guid());
    }

    public static CustomerId unknownCustomer() {
        return new CustomerId(guid());
    }

    /** A customer of this partner, with roles and SKUs of both groups. */
    public static SampleCustomer customer() {
        return customer(RelationshipToPartner.RESELLER);
    }

    /** A customer that exists and belongs to another partner (R6). */
    public static SampleCustomer strangersCustomer() {
        return customer(RelationshipToPartner.NONE);
    }

    private static SampleCustomer customer(RelationshipToPartner relationship) {
        CustomerId id = new CustomerId(guid());
        String name = "tck" + id.value().substring(0, 8);
        CompanyProfile profile = new CompanyProfile(
                id, name + ".onmicrosoft.com", "Company " + name, Optional.of("info@" + name + ".example"));
        return new SampleCustomer(
                Customer.of(profile, relationship)
                        .commerceId(guid())
                        .allowDelegatedAccess(true)
                        .customDomains(List.of(name + ".example"))
                        .build(),
                "federated." + name + ".example",
                List.of(globalAdministrator(), helpdeskAdministrator(), userAdministrator(), serviceSupport()),
                List.of(emsSku(), powerBiSku(), minecraftSku()));
    }

    public static DirectoryRole globalAdministrator() {
        return new DirectoryRole(new RoleId("62e90394-69f5-4237-9190-012177145e10"), "Company Administrator");
    }

    public static DirectoryRole helpdeskAdministrator() {
        return new DirectoryRole(new RoleId("729827e3-9c14-49f7-bb1b-9608f156bbb8"), "Helpdesk Administrator");
    }

    public static DirectoryRole userAdministrator() {
        return new DirectoryRole(new RoleId("fe930be7-5e62-47db-91af-98c3a49a38b1"), "User Account Administrator");
    }

    public static DirectoryRole serviceSupport() {
        return new DirectoryRole(new RoleId("f023fd81-a637-4b56-95fd-791ac0226033"), "Service Support Administrator");
    }

    /** Enterprise Mobility, group 1, three service plans. */
    public static SubscribedSku emsSku() {
        return sku(
                "efccb6f7-5641-4e0e-bd10-b4976e1bf68e",
                "Enterprise Mobility + Security E3",
                "EMS",
                LicenseGroup.GROUP1,
                3);
    }

    /** Power BI, group 1, one service plan. */
    public static SubscribedSku powerBiSku() {
        return sku("f8a1db68-be16-40ed-86d5-cb42ce701560", "Power BI Pro", "POWER_BI_PRO", LicenseGroup.GROUP1, 1);
    }

    /** Minecraft, group 2, no service plan. */
    public static SubscribedSku minecraftSku() {
        return sku(
                "984df360-9a74-4647-8cf8-696749f6247a",
                "Minecraft Education Edition",
                "CFQ7TTC0K5DR/0002",
                LicenseGroup.GROUP2,
                0);
    }

    private static SubscribedSku sku(String id, String name, String partNumber, LicenseGroup group, int plans) {
        ProductSku product = ProductSku.of(new SkuId(id), name, partNumber)
                .targetType("User")
                .licenseGroup(group)
                .build();
        return SubscribedSku.of(product, FEW_UNITS)
                .servicePlans(IntStream.range(0, plans)
                        .mapToObj(i -> plan(partNumber, i))
                        .toList())
                .build();
    }

    private static ServicePlan plan(String partNumber, int number) {
        String id = new UUID(partNumber.hashCode(), number).toString();
        return ServicePlan.of(new ServicePlanId(id), "Plan " + number, partNumber + "_" + number)
                .targetType("User")
                .build();
    }

    public static PartnerRole partnerRole() {
        return new PartnerRole(new RoleId(guid()), "Admin Agents", Optional.of("agents"), Optional.empty());
    }

    /** An active user with a name that the ports would not accept for a new user. */
    static CustomerUser malformed(String name) {
        return CustomerUser.of(new UserId(guid()), UserPrincipalName.unchecked(name), "Backup App")
                .userDomainType(UserDomainType.NONE)
                .build();
    }

    public static Principal.User partnerUser(String localPart, String displayName) {
        UserId id = new UserId(guid());
        String domain = "p" + id.value().substring(0, 8) + ".onmicrosoft.com";
        return new Principal.User(id, displayName, new UserPrincipalName(localPart + "@" + domain));
    }

    /** A new password that meets the service's rules and contains no name that these suites use. */
    public static PasswordProfile password() {
        return PasswordProfile.temporary(
                Secret.of("Zx*" + Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits())));
    }

    /** A password that has too few kinds of characters (R14). */
    public static PasswordProfile weakPassword() {
        return PasswordProfile.temporary(Secret.of("testpassword"));
    }
}
