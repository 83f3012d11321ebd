package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Licences of users, both seen late; how many units are left is not. */
record LateLicenses(Licenses licenses, LateDirectory late) implements Licenses {
    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer, Set<LicenseGroup> groups) {
        return licenses.subscribedSkus(customer, groups);
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user, Set<LicenseGroup> groups) {
        late.requireSeen(customer, user);
        return late.licensesBefore(customer, user)
                .map(before -> before.stream()
                        .filter(license -> groups.contains(license.productSku().licenseGroup()))
                        .toList())
                .orElseGet(() -> licenses.ofUser(customer, user, groups));
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        late.requireSeen(customer, user);
        Optional<List<License>> before = now(customer, user);
        List<LicenseWarning> warnings = licenses.update(customer, user, update, requestId);
        before.ifPresent(had -> late.written(customer, user, had));
        return warnings;
    }

    private Optional<List<License>> now(CustomerId customer, UserId user) {
        try {
            return Optional.of(licenses.ofUser(customer, user, EnumSet.allOf(LicenseGroup.class)));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
