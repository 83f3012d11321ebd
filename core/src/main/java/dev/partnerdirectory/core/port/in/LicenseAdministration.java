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
 * What a customer has bought and who has a licence of it, of both licence groups. Thread-safe. Lost answers are settled
 * as {@link UserAdministration} says.
 */
public interface LicenseAdministration {
    /** The customer's SKUs, by part number. */
    List<SubscribedSku> list(CustomerRef customer);

    /** The licences a user holds, by part number. */
    List<License> of(CustomerRef customer, UserRef user);

    /**
     * Makes the user hold the SKU with all but these service plans; holding it so already is success.
     *
     * @return what the service did otherwise than asked
     */
    Done<List<LicenseWarning>> assign(CustomerRef customer, UserRef user, SkuRef sku, Set<ServicePlanId> excludedPlans);

    /** Makes the user not hold the SKU; not holding it is success. */
    Done<List<LicenseWarning>> remove(CustomerRef customer, UserRef user, SkuRef sku);
}
