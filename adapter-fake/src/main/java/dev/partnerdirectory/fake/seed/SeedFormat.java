package dev.partnerdirectory.fake.seed;

import static dev.partnerdirectory.fake.seed.SeedValue.COUNT;
import static dev.partnerdirectory.fake.seed.SeedValue.FLAG;
import static dev.partnerdirectory.fake.seed.SeedValue.LOCATION;
import static dev.partnerdirectory.fake.seed.SeedValue.NAME;
import static dev.partnerdirectory.fake.seed.SeedValue.TEXT;
import static dev.partnerdirectory.fake.seed.SeedValue.TIME;
import static dev.partnerdirectory.fake.seed.SeedValue.constant;
import static dev.partnerdirectory.fake.seed.SeedValue.guid;
import static dev.partnerdirectory.fake.seed.SeedValue.object;

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
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.PartnerAccount;
import dev.partnerdirectory.fake.store.PartnerRoleEntry;
import dev.partnerdirectory.fake.store.PartnerUserEntry;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.SkuEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of a seed, each with its JSON. A list that is absent is empty.
 *
 * <pre>
 * {"formatVersion": 1,
 *  "partner":   {"roles": [{…}…], "users": [PartnerUserSeed…]},
 *  "customers": [{…CustomerSeed…, "users": [UserSeed…]}…]}
 * </pre>
 */
public final class SeedFormat {
    /** The format version. It is raised with every change that an older reader would not understand. */
    public static final int VERSION = 1;

    private SeedFormat() {}

    /** The member {@code partner}. */
    record PartnerSeed(List<PartnerRole> roles, List<PartnerUserSeed> users) {
        static PartnerSeed of(PartnerAccount partner) {
            return new PartnerSeed(
                    partner.roles().stream().map(PartnerRoleEntry::role).toList(),
                    partner.users().stream()
                            .map(user -> PartnerUserSeed.of(partner, user))
                            .toList());
        }

        static PartnerSeed read(SeedObject json) {
            json.only("roles", "users");
            return new PartnerSeed(
                    json.list("roles", object(SeedFormat::partnerRole)),
                    json.list("users", object(PartnerUserSeed::read)));
        }

        SeedObject json() {
            return new SeedObject().put("roles", roles, SeedFormat::json).put("users", users, PartnerUserSeed::json);
        }
    }

    private static PartnerRole partnerRole(SeedObject json) {
        json.only("id", "name", "category");
        return new PartnerRole(
                json.needed("id", guid(RoleId::new)),
                json.needed("name", TEXT),
                json.find("category", TEXT),
                Optional.empty());
    }

    private static SeedObject json(PartnerRole role) {
        return new SeedObject().put("id", role.id()).put("name", role.name()).put("category", role.category());
    }

    /** A user of the partner's own account and the roles. */
    public record PartnerUserSeed(PartnerUserEntry user, List<PartnerMembership> roles) {
        public static PartnerUserSeed of(PartnerAccount partner, PartnerUserEntry user) {
            return new PartnerUserSeed(
                    user,
                    partner.roles().stream()
                            .flatMap(role -> role.member(user.id()).stream()
                                    .map(member ->
                                            new PartnerMembership(role.role().id(), member.account())))
                            .toList());
        }

        public static PartnerUserSeed read(SeedObject json) {
            json.only("id", "userPrincipalName", "displayName", "roles");
            return new PartnerUserSeed(
                    new PartnerUserEntry(
                            json.needed("id", guid(UserId::new)),
                            json.needed("userPrincipalName", NAME),
                            json.needed("displayName", TEXT)),
                    json.list("roles", object(PartnerMembership::read)));
        }

        public SeedObject json() {
            return new SeedObject()
                    .put("id", user.id())
                    .put("userPrincipalName", user.name())
                    .put("displayName", user.displayName())
                    .put("roles", roles, PartnerMembership::json);
        }
    }

    /** A role of a partner user. */
    record PartnerMembership(RoleId role, Optional<String> account) {
        static PartnerMembership read(SeedObject json) {
            json.only("roleId", "accountId");
            return new PartnerMembership(json.needed("roleId", guid(RoleId::new)), json.find("accountId", TEXT));
        }

        SeedObject json() {
            return new SeedObject().put("roleId", role).put("accountId", account);
        }
    }

    /** A customer without the users. */
    public record CustomerSeed(
            Customer customer, List<DomainRow> domains, List<DirectoryRole> roles, List<SubscribedSku> skus) {
        private static final String[] MEMBERS = {
            "id",
            "companyName",
            "domain",
            "email",
            "relationshipToPartner",
            "commerceId",
            "allowDelegatedAccess",
            "domains",
            "roles",
            "skus"
        };

        static CustomerSeed of(CustomerEntry entry) {
            return new CustomerSeed(
                    entry.customer(),
                    entry.domains(),
                    entry.roles().stream().map(RoleEntry::role).toList(),
                    entry.skus().stream().map(SkuEntry::sku).toList());
        }

        /** @throws SeedObject.WrongValue if a customer has no member with this name */
        static String known(String name) {
            return SeedObject.known(name, MEMBERS);
        }

        /** @param json has only members that are {@link #known} */
        static CustomerSeed read(SeedObject json) {
            CustomerId id = json.needed("id", guid(CustomerId::new));
            String companyName = json.needed("companyName", TEXT);
            CompanyProfile profile =
                    new CompanyProfile(id, json.needed("domain", TEXT), companyName, json.find("email", TEXT));
            return new CustomerSeed(
                    new Customer(
                            id,
                            profile,
                            json.find("relationshipToPartner", constant(RelationshipToPartner.class))
                                    .orElse(RelationshipToPartner.RESELLER),
                            json.find("commerceId", TEXT),
                            json.find("allowDelegatedAccess", FLAG),
                            List.of(),
                            Optional.empty()),
                    json.list("domains", object(SeedFormat::domain)),
                    json.list("roles", object(SeedFormat::role)),
                    json.list("skus", object(SeedFormat::sku)));
        }

        SeedObject json() {
            CompanyProfile profile = customer.companyProfile();
            return new SeedObject()
                    .put("id", customer.id())
                    .put("companyName", profile.companyName())
                    .put("domain", profile.domain())
                    .put("email", profile.email())
                    .put("relationshipToPartner", customer.relationshipToPartner())
                    .put("commerceId", customer.commerceId())
                    .put("allowDelegatedAccess", customer.allowDelegatedAccess())
                    .put("domains", domains, SeedFormat::json)
                    .put("roles", roles, SeedFormat::json)
                    .put("skus", skus, SeedFormat::json);
        }
    }

    private static DomainRow domain(SeedObject json) {
        json.only("name", "verified", "federated");
        return new DomainRow(
                json.needed("name", TEXT),
                json.find("verified", FLAG).orElse(true),
                json.find("federated", FLAG).orElse(false));
    }

    private static SeedObject json(DomainRow domain) {
        return new SeedObject()
                .put("name", domain.name())
                .put("verified", domain.isVerified())
                .put("federated", domain.isFederated());
    }

    private static DirectoryRole role(SeedObject json) {
        json.only("id", "name");
        return new DirectoryRole(json.needed("id", guid(RoleId::new)), json.needed("name", TEXT));
    }

    private static SeedObject json(DirectoryRole role) {
        return new SeedObject().put("id", role.id()).put("name", role.name());
    }

    private static SubscribedSku sku(SeedObject json) {
        json.only(
                "id",
                "name",
                "skuPartNumber",
                "targetType",
                "licenseGroup",
                "capabilityStatus",
                "activeUnits",
                "suspendedUnits",
                "warningUnits",
                "servicePlans");
        ProductSku product = new ProductSku(
                json.needed("id", guid(SkuId::new)),
                json.needed("name", TEXT),
                json.needed("skuPartNumber", TEXT),
                json.find("targetType", TEXT),
                json.find("licenseGroup", constant(LicenseGroup.class)).orElse(LicenseGroup.GROUP1));
        return SubscribedSku.of(product, json.find("activeUnits", COUNT).orElse(0))
                .capabilityStatus(json.find("capabilityStatus", TEXT).orElse("Enabled"))
                .suspendedUnits(json.find("suspendedUnits", COUNT).orElse(0))
                .warningUnits(json.find("warningUnits", COUNT).orElse(0))
                .servicePlans(json.list("servicePlans", object(SeedFormat::plan)))
                .build();
    }

    private static SeedObject json(SubscribedSku sku) {
        ProductSku product = sku.productSku();
        return new SeedObject()
                .put("id", product.id())
                .put("name", product.name())
                .put("skuPartNumber", product.skuPartNumber())
                .put("targetType", product.targetType())
                .put("licenseGroup", product.licenseGroup())
                .put("capabilityStatus", sku.capabilityStatus())
                .put("activeUnits", sku.activeUnits())
                .put("suspendedUnits", sku.suspendedUnits())
                .put("warningUnits", sku.warningUnits())
                .put("servicePlans", sku.servicePlans(), SeedFormat::json);
    }

    private static ServicePlan plan(SeedObject json) {
        json.only("id", "displayName", "serviceName", "capabilityStatus", "targetType");
        return new ServicePlan(
                json.needed("id", guid(ServicePlanId::new)),
                json.needed("displayName", TEXT),
                json.needed("serviceName", TEXT),
                json.find("capabilityStatus", TEXT).orElse("Enabled"),
                json.find("targetType", TEXT));
    }

    private static SeedObject json(ServicePlan plan) {
        return new SeedObject()
                .put("id", plan.id())
                .put("displayName", plan.displayName())
                .put("serviceName", plan.serviceName())
                .put("capabilityStatus", plan.capabilityStatus())
                .put("targetType", plan.targetType());
    }

    /** A user of a customer, with roles and licences. */
    public record UserSeed(CustomerUser user, boolean forceChange, List<RoleId> roles, List<LicenseSeed> licenses) {
        /** What a user has now. */
        public static UserSeed of(UserEntry entry) {
            return new UserSeed(
                    entry.user(),
                    entry.forceChange(),
                    entry.roles().stream().map(held -> held.role().id()).toList(),
                    entry.licenses().entrySet().stream().map(LicenseSeed::of).toList());
        }

        /** A user without roles and licences. */
        public static UserSeed of(CustomerUser user) {
            return new UserSeed(user, false, List.of(), List.of());
        }

        public static UserSeed read(SeedObject json) {
            json.only(
                    "id",
                    "userPrincipalName",
                    "displayName",
                    "firstName",
                    "lastName",
                    "usageLocation",
                    "immutableId",
                    "phoneNumber",
                    "userDomainType",
                    "lastDirectorySyncTime",
                    "softDeletionTime",
                    "forceChangePassword",
                    "roles",
                    "licenses");
            Optional<Instant> deleted = json.find("softDeletionTime", TIME);
            CustomerUser user = new CustomerUser(
                    json.needed("id", guid(UserId::new)),
                    json.needed("userPrincipalName", NAME),
                    json.needed("displayName", TEXT),
                    json.find("firstName", TEXT),
                    json.find("lastName", TEXT),
                    json.find("usageLocation", LOCATION),
                    json.find("immutableId", TEXT),
                    json.find("phoneNumber", TEXT),
                    deleted.isPresent() ? UserState.INACTIVE : UserState.ACTIVE,
                    json.find("userDomainType", constant(UserDomainType.class)).orElse(UserDomainType.NONE),
                    json.find("lastDirectorySyncTime", TIME),
                    deleted,
                    Optional.empty());
            return new UserSeed(
                    user,
                    json.find("forceChangePassword", FLAG).orElse(false),
                    json.list("roles", guid(RoleId::new)),
                    json.list("licenses", object(LicenseSeed::read)));
        }

        public SeedObject json() {
            return new SeedObject()
                    .put("id", user.id())
                    .put("userPrincipalName", user.userPrincipalName())
                    .put("displayName", user.displayName())
                    .put("firstName", user.firstName())
                    .put("lastName", user.lastName())
                    .put("usageLocation", user.usageLocation())
                    .put("immutableId", user.immutableId())
                    .put("phoneNumber", user.phoneNumber())
                    .put(
                            "userDomainType",
                            Optional.of(user.userDomainType()).filter(type -> type != UserDomainType.NONE))
                    .put("lastDirectorySyncTime", user.lastDirectorySyncTime())
                    .put("softDeletionTime", user.softDeletionTime())
                    .put("forceChangePassword", Optional.of(forceChange).filter(forced -> forced))
                    .put("roles", roles)
                    .put("licenses", licenses, LicenseSeed::json);
        }
    }

    /** A licence of a user. */
    record LicenseSeed(SkuId sku, List<ServicePlanId> excludedPlans) {
        static LicenseSeed of(Map.Entry<SkuEntry, Set<ServicePlanId>> held) {
            return new LicenseSeed(
                    held.getKey().sku().productSku().id(),
                    held.getValue().stream()
                            .sorted((one, other) -> one.value().compareTo(other.value()))
                            .toList());
        }

        static LicenseSeed read(SeedObject json) {
            json.only("skuId", "excludedPlans");
            return new LicenseSeed(
                    json.needed("skuId", guid(SkuId::new)), json.list("excludedPlans", guid(ServicePlanId::new)));
        }

        SeedObject json() {
            return new SeedObject().put("skuId", sku).put("excludedPlans", excludedPlans);
        }
    }
}
