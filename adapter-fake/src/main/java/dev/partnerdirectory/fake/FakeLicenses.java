package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.SkuEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subscribed SKUs and users' licences. */
record FakeLicenses(Calls calls) implements Licenses {
    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        return calls.read(
                Operation.LIST_SUBSCRIBED_SKUS,
                customer,
                at -> at.owner().skus().stream().map(SkuEntry::sku).toList());
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        return calls.read(
                Operation.LIST_USER_LICENSES,
                customer,
                at -> at.activeUser(user).licenses().entrySet().stream()
                        .map(held -> license(held.getKey().sku(), held.getValue()))
                        .toList());
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
        calls.write(Operation.UPDATE_LICENSES, customer, requestId, List.of(user, update), at -> {
            new LicenseChange(at, at.activeUser(user)).make(update);
            return Answer.DONE;
        });
        return List.of();
    }
}
