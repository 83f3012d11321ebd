package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the customers bought and which users have a licence of it. A deleted user keeps theirs until purged (R40). */
public interface LicenseTable {
    /** In the order in which they were inserted. */
    List<SkuRow> ofCustomer(long customer);

    Optional<SkuRow> find(long customer, SkuId id);

    /** In the order in which the SKUs were inserted. */
    List<Held> ofUser(long user);

    boolean isHeld(long user, long sku);

    /** The new row's key; its units count as not consumed. */
    long insert(long customer, SubscribedSku sku);

    /** Gives a licence, which consumes a unit. */
    void assign(long user, long sku, Set<ServicePlanId> excluded);

    void exclude(long user, long sku, Set<ServicePlanId> excluded);

    /** Takes a licence, which frees its unit. */
    void remove(long user, long sku);

    /** A SKU as it is now. */
    record SkuRow(long key, SubscribedSku sku) {
        public LicenseGroup group() {
            return sku.productSku().licenseGroup();
        }

        public boolean hasPlans(Set<ServicePlanId> plans) {
            return sku.servicePlans().stream()
                    .map(ServicePlan::id)
                    .collect(Collectors.toSet())
                    .containsAll(plans);
        }
    }

    /** A licence. */
    record Held(SkuRow sku, Set<ServicePlanId> excluded) {}
}
