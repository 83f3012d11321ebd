package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A sign-in: user, tenant, application and resource.
 *
 * @param tenant   as in the address: an id, a domain, or a word such as {@code common}
 * @param user     user principal name; empty for an application without a user
 * @param resource the resource that the token is for
 * @param scope    the requested scope, v2 only
 */
public record SignedIn(
        String tenant, Optional<String> user, String clientId, String resource, String scope, boolean mfa) {
    /** The tenant of the partner whose directory is served. It is used if an address names no particular tenant. */
    public static final String PARTNER_TENANT = "f3f1d4a6-5c0b-4a52-9d7e-1b7a2f6c8e90";

    /** The domain of that tenant. */
    public static final String PARTNER_DOMAIN = "partner.onmicrosoft.com";

    /** The user who signs in if the request names none. */
    public static final String SOMEONE = "admin@" + PARTNER_DOMAIN;

    static final String PARTNER_CENTER = "https://api.partnercenter.microsoft.com";

    /** A sign-in at the partner's own tenant, for Partner Center. */
    static SignedIn of(Optional<String> user, String clientId, boolean mfa) {
        return new SignedIn(PARTNER_TENANT, user, clientId, PARTNER_CENTER, "", mfa);
    }

    /** Whether an application signed in without a user. */
    public boolean isAppOnly() {
        return user.isEmpty();
    }

    String tenantId() {
        String name = tenant.toLowerCase(Locale.ROOT);
        if (Guid.isGuid(name)) {
            return name;
        }
        return switch (name) {
            case "common", "organizations", "consumers", PARTNER_DOMAIN -> PARTNER_TENANT;
            default -> made("tenant/" + name);
        };
    }

    /** The object id of the user or application. */
    String objectId() {
        return made(user.map(name -> "user/" + name.toLowerCase(Locale.ROOT)).orElse("app/" + clientId));
    }

    /** The {@code client_info} value, which tells sign-in libraries who signed in. */
    String clientInfo() {
        return Jwt.part(WireJson.object().put("uid", objectId()).put("utid", tenantId()));
    }

    boolean asksFor(String word) {
        return (" " + scope + " ").contains(" " + word + " ");
    }

    SignedIn forResource(String other, String otherScope) {
        return new SignedIn(tenant, user, clientId, other, otherScope, mfa);
    }

    private static String made(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
