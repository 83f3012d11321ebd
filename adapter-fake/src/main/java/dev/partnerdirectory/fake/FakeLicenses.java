package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.SkuEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subscribed SKUs and users' licences. */
final class FakeLicenses implements Licenses {
    private final Engine engine;
    private final Calls calls;

    FakeLicenses(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        Call call = calls.to(Operation.LIST_SUBSCRIBED_SKUS, customer);
        return engine.read(
                call,
                state -> new Lookup(state, call)
                        .customer(customer).skus().stream().map(SkuEntry::sku).toList());
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        Call call = calls.to(Operation.LIST_USER_LICENSES, customer);
        return engine.read(call, state -> {
            Lookup lookup = new Lookup(state, call);
            UserEntry holder = lookup.activeUser(lookup.customer(customer), user);
            return holder.licenses().entrySet().stream()
                    .map(held -> license(held.getKey().sku(), held.getValue()))
                    .toList();
        });
    }

    private static License license(SubscribedSku sku, Set<ServicePlanId> excluded) {
        ProductSku product = sku.productSku();
        return new License(
                new ProductSku(
                        product.id(),
                        product.name(),
                        product.skuPartNumber(),
                        Optional.empty(),
                        product.licenseGroup()),
                sku.servicePlans().stream()
                        .filter(plan -> !excluded.contains(plan.id()))
                        .map(plan -> new ServicePlan(
                                plan.id(), plan.displayName(), plan.serviceName(), "Assigned", plan.targetType()))
                        .toList());
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        Call call = calls.to(Operation.UPDATE_LICENSES, customer, requestId);
        engine.write(call, requestId, fingerprint(call, customer, user, update), state -> {
            Lookup lookup = new Lookup(state, call);
            new LicenseChange(state, call, lookup.activeUser(lookup.customer(customer), user)).make(update);
            return Answer.DONE;
        });
        return List.of();
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
