package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import java.util.Set;
import java.util.stream.Collectors;

/** A SKU that a customer subscribed to, and the number of its consumed units. */
public final class SkuEntry implements Comparable<SkuEntry> {
    private final long number;
    private final SubscribedSku bought;
    private int consumed;

    SkuEntry(long number, SubscribedSku bought) {
        this.number = number;
        this.bought = bought;
    }

    /** The SKU with its current unit counts. */
    public SubscribedSku sku() {
        return bought.toBuilder().consumedUnits(consumed).build();
    }

    public LicenseGroup group() {
        return bought.productSku().licenseGroup();
    }

    public boolean hasPlans(Set<ServicePlanId> plans) {
        return bought.servicePlans().stream()
                .map(ServicePlan::id)
                .collect(Collectors.toSet())
                .containsAll(plans);
    }

    /** Consumes units, or frees them if the number is negative. */
    void consume(int units) {
        consumed += units;
    }

    @Override
    public int compareTo(SkuEntry other) {
        return Long.compare(number, other.number);
    }
}
