package dev.partnerdirectory.rest.partnercenter.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.partnercenter.wire.AttributesBody;
import org.jspecify.annotations.Nullable;

/**
 * A person, or what is to change about one, as requests tell of them (wire sheet 2.3, 3.1). What is null is not sent
 * and thereby left alone (R27).
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

    /** A password and whether it is to be changed; the password masks itself and is written by the codec alone. */
    record PasswordProfileBody(@Nullable Secret password, boolean forceChangePassword) {}

    /** What restores a deleted person (R24). */
    static CustomerUserBody restoring() {
        return new CustomerUserBody(null, null, null, null, null, null, null, null, "active");
    }

    /** What sets a password. */
    static CustomerUserBody setting(PasswordProfileBody password) {
        return new CustomerUserBody(null, null, null, null, null, null, null, password, null);
    }

    @JsonProperty
    AttributesBody attributes() {
        return new AttributesBody("CustomerUser");
    }
}
