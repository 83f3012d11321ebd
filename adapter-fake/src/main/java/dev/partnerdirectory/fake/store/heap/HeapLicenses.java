package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.fake.store.LicenseTable;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the customers bought, and the users' licences of it. */
final class HeapLicenses implements LicenseTable {
    private final Keys keys;
    private final Undo undo;
    private final Map<Long, Sku> byKey = new HashMap<>();
    private final Map<Long, Map<SkuId, Sku>> byCustomer = new HashMap<>();

    /** For each user the excluded plans of each SKU they have a licence of. */
    private final Map<Long, NavigableMap<Long, Set<ServicePlanId>>> byUser = new HashMap<>();

    HeapLicenses(Keys keys, Undo undo) {
        this.keys = keys;
        this.undo = undo;
    }

    /** A SKU and how many units of it are consumed. */
    private static final class Sku {
        private final long key;
        private final SubscribedSku bought;
        private int consumed;

        Sku(long key, SubscribedSku bought) {
            this.key = key;
            this.bought = bought;
        }

        SkuRow row() {
            int total = bought.activeUnits() + bought.warningUnits();
            return new SkuRow(
                    key,
                    new SubscribedSku(
                            bought.productSku(),
                            total - consumed,
                            bought.activeUnits(),
                            consumed,
                            bought.suspendedUnits(),
                            total,
                            bought.warningUnits(),
                            bought.servicePlans(),
                            bought.capabilityStatus()));
        }
    }

    private Sku sku(long key) {
        return Objects.requireNonNull(byKey.get(key), "no SKU has this key");
    }

    @Override
    public List<SkuRow> ofCustomer(long customer) {
        return ofCustomerById(customer).values().stream().map(Sku::row).toList();
    }

    @Override
    public Optional<SkuRow> find(long customer, SkuId id) {
        return Optional.ofNullable(ofCustomerById(customer).get(id)).map(Sku::row);
    }

    private Map<SkuId, Sku> ofCustomerById(long customer) {
        return byCustomer.getOrDefault(customer, Map.of());
    }

    @Override
    public List<Held> ofUser(long user) {
        return licenses(user).entrySet().stream()
                .map(license -> new Held(sku(license.getKey()).row(), license.getValue()))
                .toList();
    }

    private NavigableMap<Long, Set<ServicePlanId>> licenses(long user) {
        return byUser.getOrDefault(user, Collections.emptyNavigableMap());
    }

    @Override
    public boolean isHeld(long user, long sku) {
        return licenses(user).containsKey(sku);
    }

    @Override
    public long insert(long customer, SubscribedSku bought) {
        Sku sku = new Sku(keys.next(), bought);
        SkuId id = bought.productSku().id();
        Map<SkuId, Sku> siblings = byCustomer.computeIfAbsent(customer, key -> new LinkedHashMap<>());
        if (siblings.putIfAbsent(id, sku) != null) {
            throw StoreFailure.duplicate("sku.customer, sku.id", null);
        }
        byKey.put(sku.key, sku);
        undo.add(() -> {
            siblings.remove(id);
            byKey.remove(sku.key);
        });
        return sku.key;
    }

    @Override
    public void assign(long user, long sku, Set<ServicePlanId> excluded) {
        if (isHeld(user, sku)) {
            throw StoreFailure.duplicate("license.user, license.sku", null);
        }
        give(user, sku, excluded);
        undo.add(() -> take(user, sku));
    }

    @Override
    public void exclude(long user, long sku, Set<ServicePlanId> excluded) {
        Set<ServicePlanId> before = licenses(user).replace(sku, Set.copyOf(excluded));
        undo.add(() -> licenses(user).replace(sku, before));
    }

    @Override
    public void remove(long user, long sku) {
        Set<ServicePlanId> before = take(user, sku);
        undo.add(() -> give(user, sku, before));
    }

    /** Takes every licence of a user's. */
    void removeAll(long user) {
        List.copyOf(licenses(user).keySet()).forEach(sku -> remove(user, sku));
    }

    private void give(long user, long sku, Set<ServicePlanId> excluded) {
        byUser.computeIfAbsent(user, key -> new TreeMap<>()).put(sku, Set.copyOf(excluded));
        sku(sku).consumed++;
    }

    private Set<ServicePlanId> take(long user, long sku) {
        NavigableMap<Long, Set<ServicePlanId>> left = licenses(user);
        Set<ServicePlanId> excluded = Objects.requireNonNull(left.remove(sku), "the user has no such licence");
        if (left.isEmpty()) {
            byUser.remove(user);
        }
        sku(sku).consumed--;
        return excluded;
    }
}
