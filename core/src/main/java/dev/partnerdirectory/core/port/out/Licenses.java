package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.List;
import java.util.Set;

/** What a customer has bought and who has a licence of it (wire sheet L1–L3). Thread-safe. */
public interface Licenses {
    /**
     * The SKUs of these groups, in no particular order.
     *
     * @param groups at least one; the service's own default is {@code GROUP1} alone (R49)
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer
     */
    List<SubscribedSku> subscribedSkus(CustomerId customer, Set<LicenseGroup> groups);

    /**
     * The licences of these groups that an active user holds.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or active user
     */
    List<License> ofUser(CustomerId customer, UserId user, Set<LicenseGroup> groups);

    /**
     * Assigns and removes licences, all or none (R44–R48).
     *
     * @return what the service did otherwise than asked; mostly empty
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or active user
     * @throws dev.partnerdirectory.core.error.Rejected if no unit is left (code 60012), a SKU is not the customer's, a
     *     licence to remove is not held, the user has no usage location, or the SKUs are of different groups
     * @see <a href="https://learn.microsoft.com/partner-center/developer/assign-licenses-to-a-user">reference</a>
     */
    List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId);
}
