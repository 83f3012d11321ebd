package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class TestLicenses implements Licenses {
    private final TestDirectory.State state;
    private final Optional<CorrelationId> correlationId;

    TestLicenses(TestDirectory.State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        return state.calls.read(Operation.LIST_SUBSCRIBED_SKUS, correlationId, () -> {
            Tenant tenant = state.tenant(customer);
            return tenant.skus.stream().map(tenant::counted).toList();
        });
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        return state.calls.read(Operation.LIST_USER_LICENSES, correlationId, () -> {
            Tenant tenant = state.tenant(customer);
            return List.copyOf(tenant.licensesOf(tenant.active(user).id()));
        });
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        List<?> request = List.of(customer, user, update);
        return state.calls.write(Operation.UPDATE_LICENSES, correlationId, requestId, request, () -> {
            Tenant tenant = state.tenant(customer);
            if (tenant.active(user).usageLocation().isEmpty()) {
                throw new Rejected("no usage location", ErrorDetails.none());
            }
            List<License> held = tenant.licensesOf(user);
            List<License> after = new ArrayList<>(held);
            Set<LicenseGroup> groups = new HashSet<>();
            for (SkuId sku : update.licensesToRemove()) {
                tenant.sku(sku)
                        .ifPresent(bought -> groups.add(bought.productSku().licenseGroup()));
                if (!after.removeIf(license -> license.productSku().id().equals(sku))) {
                    throw new Rejected("not held", ErrorDetails.none());
                }
            }
            for (LicenseAssignment one : update.licensesToAssign()) {
                SubscribedSku sku = bought(tenant, one.skuId());
                groups.add(sku.productSku().licenseGroup());
                boolean again =
                        after.removeIf(license -> license.productSku().id().equals(one.skuId()));
                if (!again && tenant.counted(sku).availableUnits() <= 0) {
                    throw new Rejected("no unit left", ErrorDetails.none());
                }
                after.add(new License(
                        sku.productSku(),
                        assignable(sku).stream()
                                .filter(plan -> !one.excludedPlans().contains(plan.id()))
                                .toList()));
            }
            if (groups.size() > 1) {
                throw new Rejected("SKUs of two groups", ErrorDetails.none());
            }
            held.clear();
            held.addAll(after);
            return List.of();
        });
    }

    static List<ServicePlan> assignable(SubscribedSku sku) {
        return sku.servicePlans().stream()
                .filter(plan -> plan.targetType().filter("User"::equals).isPresent())
                .toList();
    }

    private static SubscribedSku bought(Tenant tenant, SkuId sku) {
        return tenant.sku(sku).orElseThrow(() -> new Rejected("not bought", ErrorDetails.none()));
    }
}
