package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.rehearsal.Draft.Holding;
import dev.partnerdirectory.core.rehearsal.Draft.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Licences of a rehearsal, with the rules R44 to R48. */
final class RehearsedLicenses implements Licenses {
    private final Licenses real;
    private final RehearsedUsers users;
    private final Draft draft;

    RehearsedLicenses(Licenses real, RehearsedUsers users, Draft draft) {
        this.real = real;
        this.users = users;
        this.draft = draft;
    }

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        Map<SkuId, Integer> consumed = draft.consumed.getOrDefault(customer, Map.of());
        return real.subscribedSkus(customer).stream()
                .map(sku -> less(sku, consumed.getOrDefault(sku.productSku().id(), 0)))
                .toList();
    }

    private static SubscribedSku less(SubscribedSku sku, int units) {
        return new SubscribedSku(
                sku.productSku(),
                sku.availableUnits() - units,
                sku.activeUnits(),
                sku.consumedUnits() + units,
                sku.suspendedUnits(),
                sku.totalUnits(),
                sku.warningUnits(),
                sku.servicePlans(),
                sku.capabilityStatus());
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        Who who = new Who(customer, users.get(customer, user).id());
        List<License> held = new ArrayList<>(users.isNew(customer, user) ? List.of() : real.ofUser(customer, user));
        held.removeIf(license ->
                draft.licenses.containsKey(new Holding(who, license.productSku().id())));
        draft.licenses.forEach((holding, license) -> {
            if (holding.who().equals(who)) {
                license.ifPresent(held::add);
            }
        });
        return List.copyOf(held);
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        return draft.write(() -> {
            CustomerUser whose = users.get(customer, user);
            if (!update.licensesToAssign().isEmpty() && whose.usageLocation().isEmpty()) {
                throw Refusals.license(customer, "user %s has no usage location".formatted(whose.userPrincipalName()));
            }
            Map<SkuId, SubscribedSku> bought =
                    byId(subscribedSkus(customer), sku -> sku.productSku().id());
            Map<SkuId, License> held =
                    byId(ofUser(customer, user), license -> license.productSku().id());
            checkAll(customer, update, bought, held);
            Who who = new Who(customer, user);
            update.licensesToAssign().forEach(one -> assign(who, one, bought, held));
            update.licensesToRemove().forEach(sku -> {
                draft.licenses.put(new Holding(who, sku), Optional.empty());
                consume(customer, sku, -1);
            });
            return List.of();
        });
    }

    private static <T> Map<SkuId, T> byId(List<T> items, Function<T, SkuId> id) {
        return items.stream().collect(Collectors.toMap(id, item -> item, (one, same) -> one));
    }

    private static void checkAll(
            CustomerId customer, LicenseUpdate update, Map<SkuId, SubscribedSku> bought, Map<SkuId, License> held) {
        Set<LicenseGroup> groups = EnumSet.noneOf(LicenseGroup.class);
        for (LicenseAssignment one : update.licensesToAssign()) {
            SubscribedSku sku = bought.get(one.skuId());
            if (sku == null) {
                throw Refusals.license(
                        customer, "customer %s has not bought the SKU %s".formatted(customer, one.skuId()));
            }
            if (sku.availableUnits() < 1 && !held.containsKey(one.skuId())) {
                throw Refusals.license(
                        customer,
                        "customer %s has no unit of %s left"
                                .formatted(customer, sku.productSku().skuPartNumber()));
            }
            groups.add(sku.productSku().licenseGroup());
        }
        for (SkuId sku : update.licensesToRemove()) {
            License license = held.get(sku);
            if (license == null) {
                throw Refusals.license(customer, "the user does not hold the SKU %s".formatted(sku));
            }
            groups.add(license.productSku().licenseGroup());
        }
        if (groups.size() > 1) {
            throw Refusals.license(customer, "the SKUs are of different licence groups");
        }
    }

    private void assign(Who who, LicenseAssignment wanted, Map<SkuId, SubscribedSku> bought, Map<SkuId, License> held) {
        SubscribedSku sku = bought.get(wanted.skuId());
        if (sku == null) {
            throw new IllegalStateException("checked before");
        }
        draft.licenses.put(
                new Holding(who, wanted.skuId()),
                Optional.of(new License(
                        sku.productSku(),
                        sku.servicePlans().stream()
                                .filter(plan -> !wanted.excludedPlans().contains(plan.id()))
                                .toList())));
        if (!held.containsKey(wanted.skuId())) {
            consume(who.customer(), wanted.skuId(), 1);
        }
    }

    private void consume(CustomerId customer, SkuId sku, int units) {
        draft.consumed
                .computeIfAbsent(customer, any -> new ConcurrentHashMap<>())
                .merge(sku, units, Integer::sum);
    }
}
