package dev.partnerdirectory.rest.partnercenter.license;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import dev.partnerdirectory.rest.partnercenter.wire.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Licenses} over Partner Center. */
public record RestLicenses(LicensesApi api, CallExecutor calls, ContinuationLinks links) implements Licenses {
    private static final LicenseMapper MAPPER = new LicenseMapperImpl();

    /** The port, with the API client of {@code clients}. */
    public static RestLicenses over(FeignClients clients, CallExecutor calls, ContinuationLinks links) {
        return new RestLicenses(clients.get(LicensesApi.class), calls, links);
    }

    /** Always requested explicitly: the service's default is group 1 only, which omits Minecraft (R49). */
    private static final List<String> BOTH_GROUPS = List.of("Group1", "Group2");

    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer) {
        return new Listing<SubscribedSkuDto, SubscribedSku>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_SUBSCRIBED_SKUS, customer),
                        "/customers/" + customer + "/subscribedskus",
                        (whole, attempt) -> api.subscribedSkus(customer, BOTH_GROUPS, attempt),
                        api::moreSkus,
                        MAPPER::toModel)
                .whole();
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user) {
        return new Listing<LicenseDto, License>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_USER_LICENSES, customer),
                        "/customers/" + customer + "/users/" + user + "/licenses",
                        (whole, attempt) -> api.ofUser(customer, user, BOTH_GROUPS, attempt),
                        api::moreLicenses,
                        MAPPER::toModel)
                .whole();
    }

    @Override
    public List<LicenseWarning> update(CustomerId customer, UserId user, LicenseUpdate update, RequestId requestId) {
        LicenseUpdateBody body = MAPPER.toBody(update);
        return calls.execute(calls.write(Operation.UPDATE_LICENSES, customer, requestId), attempt -> {
            @Nullable LicenseUpdateDto answer = api.update(customer, user, body, attempt);
            return MAPPER.toWarnings(answer == null ? null : answer.licenseWarnings());
        });
    }
}
