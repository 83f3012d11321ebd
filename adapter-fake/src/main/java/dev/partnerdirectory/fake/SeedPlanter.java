package dev.partnerdirectory.fake;

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
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.SeedCustomer.Domain;
import dev.partnerdirectory.fake.store.LicenseTable.SkuRow;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.Tables;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Turns a seed's objects into rows, in the order in which they stand there. For one seed. */
final class SeedPlanter {
    private static final Set<String> PARTNER = Set.of("roles", "users");
    private static final Set<String> PARTNER_ROLE = Set.of("id", "name", "category");
    private static final Set<String> PARTNER_USER = Set.of("id", "userPrincipalName", "displayName", "roles");
    private static final Set<String> PARTNER_MEMBERSHIP = Set.of("roleId", "accountId");
    private static final Set<String> CUSTOMER = Set.of(
            "id",
            "companyName",
            "domain",
            "email",
            "relationshipToPartner",
            "commerceId",
            "allowDelegatedAccess",
            "domains",
            "roles",
            "skus");
    private static final Set<String> DOMAIN = Set.of("name", "verified", "federated");
    private static final Set<String> ROLE = Set.of("id", "name");
    private static final Set<String> SKU = Set.of(
            "id",
            "name",
            "skuPartNumber",
            "targetType",
            "licenseGroup",
            "activeUnits",
            "suspendedUnits",
            "warningUnits",
            "capabilityStatus",
            "servicePlans");
    private static final Set<String> PLAN =
            Set.of("id", "displayName", "serviceName", "capabilityStatus", "targetType");
    private static final Set<String> USER = Set.of(
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
    private static final Set<String> LICENSE = Set.of("skuId", "excludedPlans");

    private final Tables tables;
    private long customer;
    private final Map<RoleId, Long> roles = new HashMap<>();
    private final Map<SkuId, SkuRow> skus = new HashMap<>();
    private final Map<SkuId, Integer> free = new HashMap<>();

    SeedPlanter(Tables tables) {
        this.tables = tables;
    }

    void partner(SeedNode partner) {
        partner.only(PARTNER);
        for (SeedNode role : partner.list("roles")) {
            role.only(PARTNER_ROLE);
            planting(
                    role,
                    () -> tables.partner()
                            .insertRole(new PartnerRole(
                                    new RoleId(role.guid("id")), role.text("name"), role.optionalText("category"))));
        }
        for (SeedNode user : partner.list("users")) {
            partnerUser(user.only(PARTNER_USER));
        }
    }

    private void partnerUser(SeedNode user) {
        long key = planted(
                user,
                () -> tables.partner()
                        .insertUser(
                                new UserId(user.guid("id")),
                                user.as("userPrincipalName", UserPrincipalName::new),
                                user.text("displayName")));
        for (SeedNode membership : user.list("roles")) {
            membership.only(PARTNER_MEMBERSHIP);
            long role = tables.partner()
                    .roleKey(new RoleId(membership.guid("roleId")))
                    .orElseThrow(() -> membership.at("roleId").wrong("is no role of the partner's"));
            Optional<String> account = membership.optionalText("accountId");
            planting(membership, () -> tables.partner().add(role, key, account));
        }
    }

    void customer(SeedNode node) {
        node.only(CUSTOMER);
        CustomerId id = new CustomerId(node.guid("id"));
        SeedCustomer seed = new SeedCustomer(
                new Customer(
                        id,
                        new CompanyProfile(
                                id, node.text("domain"), node.text("companyName"), node.optionalText("email")),
                        node.oneOf(
                                "relationshipToPartner", RelationshipToPartner.class, RelationshipToPartner.RESELLER),
                        node.optionalText("commerceId"),
                        node.optionalFlag("allowDelegatedAccess"),
                        List.of()),
                node.list("domains").stream().map(SeedPlanter::domain).toList(),
                node.list("roles").stream().map(SeedPlanter::role).toList(),
                node.list("skus").stream().map(SeedPlanter::sku).toList());
        customer = planted(node, () -> Planting.customer(tables, seed));
        rememberParts(seed);
    }

    private void rememberParts(SeedCustomer seed) {
        roles.clear();
        skus.clear();
        free.clear();
        for (DirectoryRole role : seed.roles()) {
            roles.put(role.id(), tables.roles().key(customer, role.id()).orElseThrow());
        }
        for (SubscribedSku sku : seed.skus()) {
            SkuId id = sku.productSku().id();
            skus.put(id, tables.licenses().find(customer, id).orElseThrow());
            free.put(id, skus.get(id).sku().availableUnits());
        }
    }

    private static Domain domain(SeedNode node) {
        node.only(DOMAIN);
        return new Domain(node.text("name"), node.flag("verified", true), node.flag("federated", false));
    }

    private static DirectoryRole role(SeedNode node) {
        node.only(ROLE);
        return new DirectoryRole(new RoleId(node.guid("id")), node.text("name"));
    }

    private static SubscribedSku sku(SeedNode node) {
        node.only(SKU);
        int active = node.count("activeUnits", 0);
        int warning = node.count("warningUnits", 0);
        return new SubscribedSku(
                new ProductSku(
                        new SkuId(node.guid("id")),
                        node.text("name"),
                        node.text("skuPartNumber"),
                        node.optionalText("targetType"),
                        node.oneOf("licenseGroup", LicenseGroup.class, LicenseGroup.GROUP1)),
                active + warning,
                active,
                0,
                node.count("suspendedUnits", 0),
                active + warning,
                warning,
                node.list("servicePlans").stream().map(SeedPlanter::plan).toList(),
                node.optionalText("capabilityStatus").orElse("Enabled"));
    }

    private static ServicePlan plan(SeedNode node) {
        node.only(PLAN);
        return new ServicePlan(
                new ServicePlanId(node.guid("id")),
                node.text("displayName"),
                node.text("serviceName"),
                node.optionalText("capabilityStatus").orElse("Enabled"),
                node.optionalText("targetType"));
    }

    void user(SeedNode node) {
        node.only(USER);
        CustomerUser user = read(node);
        boolean force = node.flag("forceChangePassword", false);
        long key = planted(node, () -> tables.users().insert(customer, user, force));
        for (SeedNode role : node.list("roles")) {
            Long known = roles.get(role.as(RoleId::new));
            if (known == null) {
                throw role.wrong("is no role of the customer's");
            }
            planting(role, () -> tables.roles().add(known, key));
        }
        node.list("licenses").forEach(license -> license(license.only(LICENSE), key));
    }

    private static CustomerUser read(SeedNode node) {
        Optional<Instant> deleted = node.optional("softDeletionTime", SeedPlanter::instant);
        return new CustomerUser(
                new UserId(node.guid("id")),
                node.as("userPrincipalName", UserPrincipalName::new),
                node.text("displayName"),
                node.optionalText("firstName"),
                node.optionalText("lastName"),
                node.optional("usageLocation", UsageLocation::new),
                node.optionalText("immutableId"),
                node.optionalText("phoneNumber"),
                deleted.isPresent() ? UserState.INACTIVE : UserState.ACTIVE,
                node.oneOf("userDomainType", UserDomainType.class, UserDomainType.NONE),
                node.optional("lastDirectorySyncTime", SeedPlanter::instant),
                deleted);
    }

    /** Times are kept to the millisecond. */
    private static Instant instant(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private void license(SeedNode node, long user) {
        SkuId id = new SkuId(node.guid("skuId"));
        SkuRow sku = skus.get(id);
        if (sku == null) {
            throw node.at("skuId").wrong("is no SKU of the customer's");
        }
        Set<ServicePlanId> excluded = node.list("excludedPlans").stream()
                .map(plan -> plan.as(ServicePlanId::new))
                .collect(Collectors.toSet());
        if (!sku.hasPlans(excluded)) {
            throw node.at("excludedPlans").wrong("names a plan that the SKU does not have");
        }
        if (free.merge(id, -1, Integer::sum) < 0) {
            throw node.wrong("is one licence more than there are units of SKU " + id);
        }
        planting(node, () -> tables.licenses().assign(user, sku.key(), excluded));
    }

    private static void planting(SeedNode node, Runnable insert) {
        planted(node, () -> {
            insert.run();
            return 0;
        });
    }

    /** The key that inserting gave. */
    private static long planted(SeedNode node, LongSupplier insert) {
        try {
            return insert.getAsLong();
        } catch (StoreFailure failure) {
            throw failure.duplicate()
                    .map(what -> (RuntimeException) node.wrong("is there twice: " + what))
                    .orElse(failure);
        }
    }
}
