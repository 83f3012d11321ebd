package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.List;

/** A customer's subscribed SKUs and its users' licences. Thread-safe. */
public interface Licenses {
    /**
     * All SKUs the customer has bought, in no particular order.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer
     */
    List<SubscribedSku> subscribedSkus(CustomerId customer);

    /**
     * All licences an active user holds, in no particular order.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or active user
     */
    List<License> ofUser(CustomerId customer, UserId user);

    /**
     * Assigns and removes licences, all or none.
     *
     * @return what the service did differently from the request; usually empty
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or active user
     * @throws dev.partnerdirectory.core.error.Rejected if no unit is left, a SKU is not the customer's, a licence to
     *     remove is not held, the user has no usage location, or the service does not change these SKUs in one update
     */
    List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId);
}
