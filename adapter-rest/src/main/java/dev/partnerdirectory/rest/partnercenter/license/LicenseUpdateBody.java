package dev.partnerdirectory.rest.partnercenter.license;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.partnerdirectory.rest.partnercenter.wire.AttributesBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Licences to assign to a user and to remove (wire sheet 3.5). Empty parts are left out.
 *
 * <pre>{"licensesToAssign":[{"excludedPlans":["…"],"skuId":"…"}],"licensesToRemove":["…"],
 * "attributes":{"objectType":"LicenseUpdate"}}</pre>
 */
record LicenseUpdateBody(
        @Nullable List<AssignmentBody> licensesToAssign,
        @Nullable List<String> licensesToRemove) {

    record AssignmentBody(@Nullable List<String> excludedPlans, String skuId) {}

    @JsonProperty
    AttributesBody attributes() {
        return new AttributesBody("LicenseUpdate");
    }
}
