package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.List;
import java.util.Set;

/** Licences of users who may be seen late; the licences themselves are not. */
record LateLicenses(Licenses licenses, LateDirectory late) implements Licenses {
    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer, Set<LicenseGroup> groups) {
        return licenses.subscribedSkus(customer, groups);
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user, Set<LicenseGroup> groups) {
        late.requireSeen(customer, user);
        return licenses.ofUser(customer, user, groups);
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        late.requireSeen(customer, user);
        return licenses.update(customer, user, update, requestId);
    }
}
