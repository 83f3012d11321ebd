package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.Query;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Subscribed SKUs and licences (wire sheet L1–L3). */
final class LicenseEndpoints {
    private LicenseEndpoints() {}

    static WireResponse subscribedSkus(ApiCall call) {
        Set<LicenseGroup> groups = groups(call.query(), call.behaviours());
        return CollectionJson.plain(
                call, call.ports().licenses().subscribedSkus(call.customer(), groups), LicenseJson::subscribedSku);
    }

    static WireResponse ofUser(ApiCall call) {
        Set<LicenseGroup> groups = groups(call.query(), call.behaviours());
        return CollectionJson.plain(
                call, call.ports().licenses().ofUser(call.customer(), call.user(1), groups), LicenseJson::license);
    }

    static WireResponse update(ApiCall call) {
        LicenseUpdate update = LicenseBody.read(call);
        List<LicenseWarning> warnings =
                call.ports().licenses().update(call.customer(), call.user(1), update, call.requestId());
        return Answers.success(call, 201, json -> LicenseJson.update(json, update, warnings));
    }

    /** Group 1 alone where the query names none (R49). */
    private static Set<LicenseGroup> groups(Query query, Behaviours behaviours) {
        List<String> named = query.all("licenseGroupIds");
        if (named.isEmpty()) {
            return Set.of(LicenseGroup.GROUP1);
        }
        Set<LicenseGroup> groups = EnumSet.noneOf(LicenseGroup.class);
        for (String name : named) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "group1", "1" -> groups.add(LicenseGroup.GROUP1);
                case "group2", "2" -> groups.add(LicenseGroup.GROUP2);
                default -> {
                    if (behaviours.is(Behaviour.LICENSE_GROUP, "rejected")) {
                        throw new ServiceFault(400, "900126", "The licence group '%s' is not known.".formatted(name));
                    }
                    groups.add(LicenseGroup.UNKNOWN);
                }
            }
        }
        return groups;
    }
}
