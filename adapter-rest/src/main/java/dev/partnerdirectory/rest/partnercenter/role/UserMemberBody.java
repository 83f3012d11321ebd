package dev.partnerdirectory.rest.partnercenter.role;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.partnerdirectory.rest.partnercenter.wire.AttributesBody;
import org.jspecify.annotations.Nullable;

/**
 * A user to add to a role, in requests (wire sheet 2.2).
 *
 * <pre>{"id":"…","displayName":"…","userPrincipalName":"a@b","attributes":{"objectType":"UserMember"}}</pre>
 *
 * @param accountId partner-account roles only
 */
record UserMemberBody(
        String id,
        String displayName,
        String userPrincipalName,
        @Nullable String accountId) {
    @JsonProperty
    AttributesBody attributes() {
        return new AttributesBody("UserMember");
    }
}
