package dev.partnerdirectory.fake.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.List;
import java.util.Optional;

/** The discovery documents for sign-in libraries: OpenID configuration, keys, instances. */
record DiscoveryPages(TokenMint mint) {
    ObjectNode configuration(String tenant, int version, WireRequest request) {
        String base = address(request) + "/" + tenant;
        String part = version == 2 ? "/v2.0" : "";
        ObjectNode document = WireJson.object().put("token_endpoint", base + "/oauth2" + part + "/token");
        texts(
                document,
                "token_endpoint_auth_methods_supported",
                "client_secret_post",
                "private_key_jwt",
                "client_secret_basic");
        document.put("jwks_uri", base + "/discovery" + part + "/keys");
        texts(document, "response_modes_supported", "query", "fragment", "form_post");
        texts(document, "subject_types_supported", "pairwise");
        texts(document, "id_token_signing_alg_values_supported", "RS256");
        texts(document, "response_types_supported", "code", "id_token", "code id_token");
        texts(document, "scopes_supported", "openid", "profile", "email", "offline_access");
        return document.put("issuer", base + (version == 2 ? "/v2.0" : "/"))
                .put("authorization_endpoint", base + "/oauth2" + part + "/authorize")
                .put("device_authorization_endpoint", base + "/oauth2" + part + "/devicecode")
                .put("tenant_region_scope", "EU")
                .put("cloud_instance_name", "microsoftonline.com");
    }

    private static void texts(ObjectNode document, String name, String... texts) {
        document.set(name, WireJson.texts(List.of(texts)));
    }

    ObjectNode keys() {
        SigningKey key = mint.key();
        ObjectNode document = WireJson.object();
        document.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", key.id())
                .put("n", key.modulus())
                .put("e", key.exponent());
        return document;
    }

    /** Confirms any authority. This emulator's host is the only alias. */
    ObjectNode instances(WireRequest request) {
        String host = host(request);
        ObjectNode document = WireJson.object()
                .put("tenant_discovery_endpoint", address(request) + "/common/v2.0/.well-known/openid-configuration")
                .put("api-version", "1.1");
        document.putArray("metadata")
                .addObject()
                .put("preferred_network", host)
                .put("preferred_cache", host)
                .putArray("aliases")
                .add(host);
        return document;
    }

    private static String address(WireRequest request) {
        return "http://" + host(request);
    }

    private static String host(WireRequest request) {
        return Optional.ofNullable(request.header("Host")).orElse("localhost");
    }
}
