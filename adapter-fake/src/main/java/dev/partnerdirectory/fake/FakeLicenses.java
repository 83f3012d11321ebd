package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.LicenseTable.Held;
import dev.partnerdirectory.fake.store.LicenseTable.SkuRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subscribed SKUs and users' licences. */
final class FakeLicenses implements Licenses {
    private static final Answer<List<LicenseWarning>> NO_WARNING = Answer.always(List.of());

    private final Engine engine;
    private final Calls calls;

    FakeLicenses(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer, Set<LicenseGroup> groups) {
        Call call = calls.to(Operation.LIST_SUBSCRIBED_SKUS, customer);
        return engine.read(
                call,
                tables -> tables.licenses().ofCustomer(new Lookup(tables, call).customerKey(customer)).stream()
                        .filter(sku -> groups.contains(sku.group()))
                        .map(SkuRow::sku)
                        .toList());
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user, Set<LicenseGroup> groups) {
        Call call = calls.to(Operation.LIST_USER_LICENSES, customer);
        return engine.read(call, tables -> {
            Lookup lookup = new Lookup(tables, call);
            long holder = lookup.activeUser(lookup.customerKey(customer), user).key();
            return tables.licenses().ofUser(holder).stream()
                    .filter(held -> groups.contains(held.sku().group()))
                    .map(FakeLicenses::license)
                    .toList();
        });
    }

    private static License license(Held held) {
        SubscribedSku sku = held.sku().sku();
        ProductSku product = sku.productSku();
        return new License(
                new ProductSku(
                        product.id(),
                        product.name(),
                        product.skuPartNumber(),
                        Optional.empty(),
                        product.licenseGroup()),
                sku.servicePlans().stream()
                        .filter(plan -> !held.excluded().contains(plan.id()))
                        .map(plan -> new ServicePlan(
                                plan.id(), plan.displayName(), plan.serviceName(), "Assigned", plan.targetType()))
                        .toList());
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        Call call = calls.to(Operation.UPDATE_LICENSES, customer, requestId);
        return engine.write(call, requestId, fingerprint(call, customer, user, update), NO_WARNING, tables -> {
            Lookup lookup = new Lookup(tables, call);
            CustomerRow owner = lookup.customer(customer);
            new LicenseChange(tables.licenses(), call, owner, lookup.activeUser(owner.key(), user)).make(update);
            return List.of();
        });
    }

    private Fingerprint fingerprint(Call call, CustomerId customer, UserId user, LicenseUpdate update) {
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user);
        for (LicenseAssignment assignment : update.licensesToAssign()) {
            List<String> excluded = assignment.excludedPlans().stream()
                    .map(ServicePlanId::value)
                    .sorted()
                    .toList();
            fingerprint.add(assignment.skuId()).add(excluded);
        }
        return fingerprint.add(
                update.licensesToRemove().stream().map(SkuId::value).sorted().toList());
    }
}
