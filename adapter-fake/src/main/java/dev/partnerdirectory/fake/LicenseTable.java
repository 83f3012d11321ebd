package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.fake.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the customers bought and which users have a licence of it. A deleted user keeps theirs until purged (R40). */
final class LicenseTable {
    private static final String SKU = "s.k, s.id, s.name, s.part_number, s.target_type, s.license_group,"
            + " s.active_units, s.suspended_units, s.warning_units, s.consumed_units, s.capability_status";

    private LicenseTable() {}

    /** A SKU with its key in the other tables. */
    record Keyed(long key, SubscribedSku sku) {
        LicenseGroup group() {
            return sku.productSku().licenseGroup();
        }

        boolean hasPlans(Set<ServicePlanId> plans) {
            return sku.servicePlans().stream()
                    .map(ServicePlan::id)
                    .collect(Collectors.toSet())
                    .containsAll(plans);
        }
    }

    static List<SubscribedSku> ofCustomer(Session session, long customer, Set<LicenseGroup> groups) {
        List<Keyed> bare = session.list(
                "SELECT " + SKU + " FROM sku s WHERE s.customer = ? ORDER BY s.k",
                row -> keyed(row, List.of()),
                customer);
        return bare.stream()
                .filter(found -> groups.contains(found.group()))
                .map(found -> withPlans(session, found).sku())
                .toList();
    }

    static Optional<Keyed> find(Session session, long customer, SkuId id) {
        return session.first(
                        "SELECT " + SKU + " FROM sku s WHERE s.customer = ? AND s.id = ?",
                        row -> keyed(row, List.of()),
                        customer,
                        id.value())
                .map(found -> withPlans(session, found));
    }

    static List<License> ofUser(Session session, long user, Set<LicenseGroup> groups) {
        record Held(Keyed sku, String excluded) {}
        List<Held> held = session.list(
                "SELECT " + SKU + ", l.excluded FROM license l JOIN sku s ON s.k = l.sku WHERE l.user = ? ORDER BY s.k",
                row -> new Held(keyed(row, List.of()), row.getString(12)),
                user);
        return held.stream()
                .filter(license -> groups.contains(license.sku().group()))
                .map(license -> license(withPlans(session, license.sku()).sku(), license.excluded()))
                .toList();
    }

    static boolean isHeld(Session session, long user, long sku) {
        return session.exists("SELECT 1 FROM license WHERE user = ? AND sku = ?", user, sku);
    }

    static void assign(Session session, long user, long sku, Set<ServicePlanId> excluded) {
        session.update("INSERT INTO license (user, sku, excluded) VALUES (?, ?, ?)", user, sku, joined(excluded));
        session.update("UPDATE sku SET consumed_units = consumed_units + 1 WHERE k = ?", sku);
    }

    static void exclude(Session session, long user, long sku, Set<ServicePlanId> excluded) {
        session.update("UPDATE license SET excluded = ? WHERE user = ? AND sku = ?", joined(excluded), user, sku);
    }

    static void remove(Session session, long user, long sku) {
        session.update("DELETE FROM license WHERE user = ? AND sku = ?", user, sku);
        session.update("UPDATE sku SET consumed_units = consumed_units - 1 WHERE k = ?", sku);
    }

    private static String joined(Set<ServicePlanId> plans) {
        return plans.stream().map(ServicePlanId::value).sorted().collect(Collectors.joining(" "));
    }

    private static License license(SubscribedSku sku, String excluded) {
        Set<String> left = Set.copyOf(Arrays.asList(excluded.split(" ", -1)));
        ProductSku product = sku.productSku();
        return new License(
                new ProductSku(
                        product.id(),
                        product.name(),
                        product.skuPartNumber(),
                        Optional.empty(),
                        product.licenseGroup()),
                sku.servicePlans().stream()
                        .filter(plan -> !left.contains(plan.id().value()))
                        .map(plan -> new ServicePlan(
                                plan.id(), plan.displayName(), plan.serviceName(), "Assigned", plan.targetType()))
                        .toList());
    }

    private static Keyed withPlans(Session session, Keyed bare) {
        List<ServicePlan> plans = session.list(
                """
                SELECT id, display_name, service_name, capability_status, target_type FROM plan
                WHERE sku = ? ORDER BY position""",
                row -> new ServicePlan(
                        new ServicePlanId(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))),
                bare.key());
        SubscribedSku sku = bare.sku();
        return new Keyed(
                bare.key(),
                new SubscribedSku(
                        sku.productSku(),
                        sku.availableUnits(),
                        sku.activeUnits(),
                        sku.consumedUnits(),
                        sku.suspendedUnits(),
                        sku.totalUnits(),
                        sku.warningUnits(),
                        plans,
                        sku.capabilityStatus()));
    }

    private static Keyed keyed(ResultSet row, List<ServicePlan> plans) throws SQLException {
        int active = row.getInt(7);
        int warning = row.getInt(9);
        int consumed = row.getInt(10);
        int total = active + warning;
        ProductSku product = new ProductSku(
                new SkuId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                LicenseGroup.valueOf(row.getString(6)));
        return new Keyed(
                row.getLong(1),
                new SubscribedSku(
                        product,
                        total - consumed,
                        active,
                        consumed,
                        row.getInt(8),
                        total,
                        warning,
                        plans,
                        row.getString(11)));
    }
}
