package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.PlannedLicense;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.port.in.LicenseAdministration;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.SkuLookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The service behind {@link LicenseAdministration}. Thread-safe. */
public record LicenseAdministrationService(Supplier<DirectorySession> sessions, WriteGuard guard)
        implements LicenseAdministration {
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
        CustomerUser whom = session.users().get(id, user);
        SubscribedSku bought = session.skus().get(id, sku);
        ProductSku product = bought.productSku();
        guard.check(
                session,
                id,
                customer,
                new Change.AssignLicense(
                        Person.of(whom),
                        List.of(new PlannedLicense(product.id(), product.skuPartNumber(), excludedPlans))));
        return session.licenseWrites().assign(id, whom.id(), bought, excludedPlans, session.ids());
    }

    /** The SKU is looked up among the user's licences first, because a licence may outlive the subscription. */
    @Override
    public Done<List<LicenseWarning>> remove(CustomerRef customer, UserRef user, SkuRef sku) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        CustomerUser whom = session.users().get(id, user);
        Optional<ProductSku> held = session.licenseWrites().held(id, whom.id()).stream()
                .map(License::productSku)
                .filter(product -> SkuLookup.isMeant(product, sku))
                .findFirst();
        if (held.isEmpty()) {
            // Throws if the customer never bought the SKU.
            SubscribedSku unused = session.skus().get(id, sku);
            return Done.alreadySo(List.of());
        }
        ProductSku product = held.get();
        guard.check(
                session,
                id,
                customer,
                new Change.RemoveLicense(
                        Person.of(whom), List.of(new PlannedLicense(product.id(), product.skuPartNumber(), Set.of()))));
        return session.licenseWrites().update(id, whom.id(), LicenseUpdate.remove(product.id()), true, session.ids());
    }
}
