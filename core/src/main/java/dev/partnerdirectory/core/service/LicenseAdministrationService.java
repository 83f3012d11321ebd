package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The service behind {@link LicenseAdministration}. Thread-safe. */
public final class LicenseAdministrationService implements LicenseAdministration {
    private final Supplier<DirectorySession> sessions;

    public LicenseAdministrationService(Supplier<DirectorySession> sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<SubscribedSku> list(CustomerRef customer) {
        DirectorySession session = sessions.get();
        return session.skus().all(session.customers().id(customer));
    }

    @Override
    public List<License> of(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        return session.licenseWrites().now(id, session.users().id(id, user));
    }

    @Override
    public Done<List<LicenseWarning>> assign(
            CustomerRef customer, UserRef user, SkuRef sku, Set<ServicePlanId> excludedPlans) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        UserId userId = session.users().get(id, user).id();
        return session.licenseWrites().assign(id, userId, session.skus().get(id, sku), excludedPlans, session.ids());
    }

    /** A licence may outlive the subscription, so what the user holds is looked through first. */
    @Override
    public Done<List<LicenseWarning>> remove(CustomerRef customer, UserRef user, SkuRef sku) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        UserId userId = session.users().get(id, user).id();
        Optional<SkuId> held = session.licenseWrites().held(id, userId).stream()
                .map(License::productSku)
                .filter(product -> SkuLookup.isMeant(product, sku))
                .map(ProductSku::id)
                .findFirst();
        if (held.isEmpty()) {
            // Refuses a SKU that the customer never bought.
            SubscribedSku unused = session.skus().get(id, sku);
            return Done.alreadySo(List.of());
        }
        return session.licenseWrites().update(id, userId, LicenseUpdate.remove(held.get()), true, session.ids());
    }
}
