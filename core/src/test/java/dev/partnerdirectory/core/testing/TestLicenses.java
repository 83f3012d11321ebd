package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.List;
import java.util.Optional;

final class TestLicenses implements Licenses {
    private final TestDirectory.State state;
    private final Optional<CorrelationId> correlationId;

    TestLicenses(TestDirectory.State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        return state.calls.read(
                Operation.LIST_SUBSCRIBED_SKUS, correlationId, () -> List.copyOf(state.tenant(customer).skus));
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        return state.calls.read(Operation.LIST_USER_LICENSES, correlationId, () -> {
            refuseAbsent(customer, user);
            return List.copyOf(state.tenant(customer).licensesOf(user));
        });
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        return state.calls.write(Operation.UPDATE_LICENSES, correlationId, requestId, () -> {
            refuseAbsent(customer, user);
            List<License> held = state.tenant(customer).licensesOf(user);
            for (LicenseAssignment one : update.licensesToAssign()) {
                SubscribedSku sku = bought(customer, one.skuId());
                held.removeIf(license -> license.productSku().id().equals(one.skuId()));
                held.add(new License(
                        sku.productSku(),
                        assignable(sku).stream()
                                .filter(plan -> !one.excludedPlans().contains(plan.id()))
                                .toList()));
            }
            for (SkuId sku : update.licensesToRemove()) {
                if (!held.removeIf(license -> license.productSku().id().equals(sku))) {
                    throw new Rejected("not held", ErrorDetails.none());
                }
            }
            return List.of();
        });
    }

    static List<ServicePlan> assignable(SubscribedSku sku) {
        return sku.servicePlans().stream()
                .filter(plan -> plan.targetType().filter("User"::equals).isPresent())
                .toList();
    }

    private SubscribedSku bought(CustomerId customer, SkuId sku) {
        return state.tenant(customer).skus.stream()
                .filter(one -> one.productSku().id().equals(sku))
                .findFirst()
                .orElseThrow(() -> new Rejected("not bought", ErrorDetails.none()));
    }

    private void refuseAbsent(CustomerId customer, UserId user) {
        if (!state.tenant(customer).active.containsKey(user)) {
            throw TestUsers.missing();
        }
    }
}
