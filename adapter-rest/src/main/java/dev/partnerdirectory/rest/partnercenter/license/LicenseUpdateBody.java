package dev.partnerdirectory.rest.partnercenter.license;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.partnerdirectory.rest.partnercenter.wire.AttributesBody;
import java.util.List;

/**
 * Licences to assign to a user and to remove (wire sheet 3.5). Empty parts are left out.
 *
 * <pre>{"licensesToAssign":[{"excludedPlans":["…"],"skuId":"…"}],"licensesToRemove":["…"],
 * "attributes":{"objectType":"LicenseUpdate"}}</pre>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LicenseUpdateBody(List<AssignmentBody> licensesToAssign, List<String> licensesToRemove) {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AssignmentBody(List<String> excludedPlans, String skuId) {}

    @JsonProperty
    AttributesBody attributes() {
        return new AttributesBody("LicenseUpdate");
    }
}
