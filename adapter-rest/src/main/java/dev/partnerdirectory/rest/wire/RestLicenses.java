package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Licenses} over the wire. */
record RestLicenses(LicensesApi api, LicenseMapper mapper, Caller caller, Links links) implements Licenses {
    /** Asked for by name: the service's own default is group 1 alone, which leaves Minecraft out (R49). */
    private static final List<String> BOTH_GROUPS = List.of("Group1", "Group2");

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        return new Listing<SubscribedSkuDto, SubscribedSku>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_SUBSCRIBED_SKUS, customer),
                        "/customers/" + customer + "/subscribedskus",
                        (whole, call) -> api.subscribedSkus(customer, BOTH_GROUPS, call),
                        api::moreSkus,
                        mapper::toModel)
                .whole();
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        return new Listing<LicenseDto, License>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_USER_LICENSES, customer),
                        "/customers/" + customer + "/users/" + user + "/licenses",
                        (whole, call) -> api.ofUser(customer, user, BOTH_GROUPS, call),
                        api::moreLicenses,
                        mapper::toModel)
                .whole();
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        LicenseUpdateBody body = mapper.toBody(update);
        return caller.calls().make(caller.write(Operation.UPDATE_LICENSES, customer, requestId), call -> {
            @Nullable LicenseUpdateDto answer = api.update(customer, user, body, call);
            return mapper.toWarnings(answer == null ? null : answer.licenseWarnings());
        });
    }
}
