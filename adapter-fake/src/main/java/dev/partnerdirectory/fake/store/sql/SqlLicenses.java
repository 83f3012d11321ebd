package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.fake.store.LicenseTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** SKUs, their service plans and the users' licences as rows. */
final class SqlLicenses implements LicenseTable {
    private static final String SKU = "s.k, s.id, s.name, s.part_number, s.target_type, s.license_group,"
            + " s.active_units, s.suspended_units, s.warning_units, s.consumed_units, s.capability_status";

    private final Session session;

    SqlLicenses(Session session) {
        this.session = session;
    }

    @Override
    public List<SkuRow> ofCustomer(long customer) {
        return session
                .list("SELECT " + SKU + " FROM sku s WHERE s.customer = ? ORDER BY s.k", SqlLicenses::bare, customer)
                .stream()
                .map(this::withPlans)
                .toList();
    }

    @Override
    public Optional<SkuRow> find(long customer, SkuId id) {
        return session.first(
                        "SELECT " + SKU + " FROM sku s WHERE s.customer = ? AND s.id = ?",
                        SqlLicenses::bare,
                        customer,
                        id.value())
                .map(this::withPlans);
    }

    @Override
    public List<Held> ofUser(long user) {
        return session
                .list(
                        "SELECT " + SKU
                                + ", l.excluded FROM license l JOIN sku s ON s.k = l.sku WHERE l.user = ? ORDER BY s.k",
                        row -> new Held(bare(row), split(row.getString(12))),
                        user)
                .stream()
                .map(held -> new Held(withPlans(held.sku()), held.excluded()))
                .toList();
    }

    @Override
    public boolean isHeld(long user, long sku) {
        return session.exists("SELECT 1 FROM license WHERE user = ? AND sku = ?", user, sku);
    }

    @Override
    public long insert(long customer, SubscribedSku sku) {
        ProductSku product = sku.productSku();
        long key = session.insert(
                """
                INSERT INTO sku (customer, id, name, part_number, target_type, license_group, active_units,
                    suspended_units, warning_units, consumed_units, capability_status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                customer,
                product.id().value(),
                product.name(),
                product.skuPartNumber(),
                product.targetType().orElse(null),
                product.licenseGroup().name(),
                sku.activeUnits(),
                sku.suspendedUnits(),
                sku.warningUnits(),
                sku.capabilityStatus());
        int position = 0;
        for (ServicePlan plan : sku.servicePlans()) {
            session.update(
                    """
                    INSERT INTO plan (sku, position, id, display_name, service_name, capability_status, target_type)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    key,
                    position++,
                    plan.id().value(),
                    plan.displayName(),
                    plan.serviceName(),
                    plan.capabilityStatus(),
                    plan.targetType().orElse(null));
        }
        return key;
    }

    @Override
    public void assign(long user, long sku, Set<ServicePlanId> excluded) {
        session.update("INSERT INTO license (user, sku, excluded) VALUES (?, ?, ?)", user, sku, joined(excluded));
        session.update("UPDATE sku SET consumed_units = consumed_units + 1 WHERE k = ?", sku);
    }

    @Override
    public void exclude(long user, long sku, Set<ServicePlanId> excluded) {
        session.update("UPDATE license SET excluded = ? WHERE user = ? AND sku = ?", joined(excluded), user, sku);
    }

    @Override
    public void remove(long user, long sku) {
        session.update("DELETE FROM license WHERE user = ? AND sku = ?", user, sku);
        session.update("UPDATE sku SET consumed_units = consumed_units - 1 WHERE k = ?", sku);
    }

    private static String joined(Set<ServicePlanId> plans) {
        return plans.stream().map(ServicePlanId::value).sorted().collect(Collectors.joining(" "));
    }

    private static Set<ServicePlanId> split(String plans) {
        return Arrays.stream(plans.split(" ", -1))
                .filter(plan -> !plan.isEmpty())
                .map(ServicePlanId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private SkuRow withPlans(SkuRow bare) {
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
        return new SkuRow(
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

    /** A SKU without its plans. */
    private static SkuRow bare(ResultSet row) throws SQLException {
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
        return new SkuRow(
                row.getLong(1),
                new SubscribedSku(
                        product,
                        total - consumed,
                        active,
                        consumed,
                        row.getInt(8),
                        total,
                        warning,
                        List.of(),
                        row.getString(11)));
    }
}
