package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.token.SignedIn;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;

/** The partner's organization profile (wire sheet O1), without its address and language. */
final class PartnerProfileEndpoint {
    private static final String PATH = "/profiles/organization";

    private PartnerProfileEndpoint() {}

    static WireResponse get(ApiCall call) {
        ObjectNode profile = WireJson.object()
                .put("id", SignedIn.PARTNER_TENANT)
                .put("companyName", "Partner")
                .put("tenantId", SignedIn.PARTNER_TENANT)
                .put("domain", SignedIn.PARTNER_DOMAIN)
                .put("profileType", "OrganizationProfile");
        Answers.selfLink(profile, PATH);
        return Answers.ok(call, Answers.typed(profile, "OrganizationProfile"));
    }
}
