package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.Operation;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Licenses} over the wire. */
record RestLicenses(LicensesApi api, LicenseMapper mapper, Caller caller, Links links) implements Licenses {
    @Override
    public List<SubscribedSku> subscribedSkus(CustomerId customer, Set<LicenseGroup> groups) {
        List<String> words = words(groups, Operation.LIST_SUBSCRIBED_SKUS);
        return new Listing<SubscribedSkuDto, SubscribedSku>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_SUBSCRIBED_SKUS, customer),
                        "/customers/" + customer + "/subscribedskus",
                        (whole, call) -> api.subscribedSkus(customer, words, call),
                        api::moreSkus,
                        mapper::toModel)
                .whole();
    }

    @Override
    public List<License> ofUser(CustomerId customer, UserId user, Set<LicenseGroup> groups) {
        List<String> words = words(groups, Operation.LIST_USER_LICENSES);
        return new Listing<LicenseDto, License>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_USER_LICENSES, customer),
                        "/customers/" + customer + "/users/" + user + "/licenses",
                        (whole, call) -> api.ofUser(customer, user, words, call),
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

    /** The groups' words, in a steady order. */
    private static List<String> words(Set<LicenseGroup> groups, Operation operation) {
        List<String> words = groups.stream()
                .sorted()
                .flatMap(group -> switch (group) {
                    case GROUP1 -> Stream.of("Group1");
                    case GROUP2 -> Stream.of("Group2");
                    case UNKNOWN -> Stream.<String>empty();
                })
                .toList();
        if (words.isEmpty()) {
            throw new InvalidRequest("groups", "must name a licence group", ErrorDetails.of(operation));
        }
        return words;
    }
}
