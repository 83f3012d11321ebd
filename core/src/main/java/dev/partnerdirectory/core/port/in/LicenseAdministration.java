package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.List;
import java.util.Set;

/**
 * A customer's subscribed SKUs and its users' licences, of both licence groups. Thread-safe. Lost answers are handled
 * as {@link UserAdministration} describes.
 */
public interface LicenseAdministration {
    /** The customer's SKUs, sorted by part number. */
    List<SubscribedSku> list(CustomerRef customer);

    /** The licences a user holds, sorted by part number. */
    List<License> of(CustomerRef customer, UserRef user);

    /**
     * Makes the user hold the SKU with all service plans except these. It is a success if the user already holds it
     * that way.
     *
     * @return what the service did differently from the request
     */
    Done<List<LicenseWarning>> assign(CustomerRef customer, UserRef user, SkuRef sku, Set<ServicePlanId> excludedPlans);

    /** Makes the user not hold the SKU. It is a success if the user does not hold it. */
    Done<List<LicenseWarning>> remove(CustomerRef customer, UserRef user, SkuRef sku);
}
