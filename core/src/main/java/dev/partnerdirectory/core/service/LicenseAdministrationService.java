package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.in.LicenseAdministration;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.SkuLookup;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

final class LicenseAdministrationService implements LicenseAdministration {
    private final Supplier<DirectorySession> units;

    LicenseAdministrationService(Supplier<DirectorySession> units) {
        this.units = units;
    }

    @Override
    public List<SubscribedSku> list(CustomerRef customer) {
        DirectorySession unit = units.get();
        return unit.skus().all(unit.customers().id(customer));
    }

    @Override
    public List<License> of(CustomerRef customer, UserRef user) {
        DirectorySession unit = units.get();
        CustomerId id = unit.customers().id(customer);
        return unit.licenseWrites().now(id, unit.users().id(id, user));
    }

    @Override
    public Done<List<LicenseWarning>> assign(
            CustomerRef customer, UserRef user, SkuRef sku, Set<ServicePlanId> excludedPlans) {
        DirectorySession unit = units.get();
        CustomerId id = unit.customers().id(customer);
        UserId userId = unit.users().get(id, user).id();
        return unit.licenseWrites().assign(id, userId, unit.skus().get(id, sku), excludedPlans, unit.ids());
    }

    @Override
    public Done<List<LicenseWarning>> remove(CustomerRef customer, UserRef user, SkuRef sku) {
        DirectorySession unit = units.get();
        CustomerId id = unit.customers().id(customer);
        UserId userId = unit.users().get(id, user).id();
        return unit.licenseWrites().remove(id, userId, heldOrBought(unit, id, userId, sku), unit.ids());
    }

    /** A licence may outlive the subscription, so what the user holds is looked through first. */
    private static SkuId heldOrBought(DirectorySession unit, CustomerId customer, UserId user, SkuRef sku) {
        return unit.licenseWrites().held(customer, user).stream()
                .map(License::productSku)
                .filter(product -> SkuLookup.isMeant(product, sku))
                .findFirst()
                .orElseGet(() -> unit.skus().get(customer, sku).productSku())
                .id();
    }
}
