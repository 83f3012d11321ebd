package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.QueryString;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The parameters of a request to the token endpoints: a form body or a query string.
 *
 * @param version version of the endpoint, 1 or 2
 */
record Form(String tenant, int version, WireRequest request, QueryString fields) {
    static Form of(String tenant, int version, WireRequest request) {
        String raw = request.method().equals("POST")
                ? new String(request.body(), StandardCharsets.UTF_8)
                : request.rawQuery();
        return new Form(tenant, version, request, QueryString.parse(raw));
    }

    Optional<String> field(String name) {
        return fields.first(name);
    }

    String needed(String name) {
        return field(name)
                .orElseThrow(() -> TokenFault.invalidRequest(
                        "The request body must contain the following parameter: '%s'.".formatted(name)));
    }

    /** The redirect address for the authorization code; {@code http://localhost} if the request has none. */
    String redirectUri() {
        return field("redirect_uri").orElse("http://localhost");
    }

    /** The client id from the form, or the user name of basic authentication. */
    String clientId() {
        return field("client_id").or(() -> basic(0)).orElseGet(() -> needed("client_id"));
    }

    /**
     * Checks that there is a client secret or an assertion. Any value is accepted except {@code invalid}, which lets
     * clients test the refusal.
     */
    void requireClientSecret() {
        String secret = field("client_secret")
                .or(() -> field("client_assertion"))
                .or(() -> basic(1))
                .orElseThrow(() -> TokenFault.invalidClient(
                        7000218,
                        "The request body must contain the following parameter: 'client_assertion' or"
                                + " 'client_secret'."));
        if (secret.equals("invalid")) {
            throw TokenFault.invalidClient(7000215, "Invalid client secret provided.");
        }
    }

    private Optional<String> basic(int part) {
        try {
            byte[] decoded = Base64.getDecoder().decode(request.authorization("Basic"));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 && !parts[part].isEmpty() ? Optional.of(parts[part]) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String scope() {
        return field("scope").orElse("");
    }

    /** The resource that the token is for: {@code resource}, or the scope's address without its last part. */
    String resource() {
        return field("resource").orElseGet(() -> resourceOf(scope()));
    }

    private static String resourceOf(String scope) {
        for (String word : scope.split(" ", -1)) {
            int slash = word.lastIndexOf('/');
            if (slash > "https://".length()) {
                return word.substring(0, slash);
            }
        }
        return SignedIn.PARTNER_CENTER;
    }
}
