package dev.partnerdirectory.rest.partnercenter.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.partnercenter.wire.AttributesBody;
import org.jspecify.annotations.Nullable;

/**
 * A new user, or the changes to a user, in requests (wire sheet 2.3, 3.1). A null field is not sent and so stays
 * unchanged (R27).
 *
 * <pre>{"userPrincipalName":"a@b","displayName":"…","passwordProfile":{"password":"…","forceChangePassword":true},
 * "attributes":{"objectType":"CustomerUser"}}</pre>
 */
record CustomerUserBody(
        @Nullable String usageLocation,
        @Nullable String userPrincipalName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Nullable String immutableId,
        @Nullable String phoneNumber,
        @Nullable PasswordProfileBody passwordProfile,
        @Nullable String state) {

    /** A password, and whether it must be changed. The password masks itself; only the codec writes it. */
    record PasswordProfileBody(@Nullable Secret password, boolean forceChangePassword) {}

    /** The body that restores a deleted user (R24). */
    static CustomerUserBody restoring() {
        return new CustomerUserBody(null, null, null, null, null, null, null, null, "active");
    }

    /** The body that restores a deleted user under another name (R24). */
    static CustomerUserBody restoringAs(String name) {
        return new CustomerUserBody(null, name, null, null, null, null, null, null, "active");
    }

    /** The body that sets a password. */
    static CustomerUserBody setting(PasswordProfileBody password) {
        return new CustomerUserBody(null, null, null, null, null, null, null, password, null);
    }

    @JsonProperty
    AttributesBody attributes() {
        return new AttributesBody("CustomerUser");
    }
}
