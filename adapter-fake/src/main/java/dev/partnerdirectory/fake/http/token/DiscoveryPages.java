package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.function.Consumer;

/** The documents by which sign-in libraries find their way: OpenID configuration, keys, instances. */
final class DiscoveryPages {
    private final TokenMint mint;

    DiscoveryPages(TokenMint mint) {
        this.mint = mint;
    }

    WireResponse configuration(String tenant, int version, WireRequest request) {
        String base = address(request) + "/" + tenant;
        String part = version == 2 ? "/v2.0" : "";
        return json(document -> document.text("token_endpoint", base + "/oauth2" + part + "/token")
                .texts(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_post", "private_key_jwt", "client_secret_basic"))
                .text("jwks_uri", base + "/discovery" + part + "/keys")
                .texts("response_modes_supported", List.of("query", "fragment", "form_post"))
                .texts("subject_types_supported", List.of("pairwise"))
                .texts("id_token_signing_alg_values_supported", List.of("RS256"))
                .texts("response_types_supported", List.of("code", "id_token", "code id_token"))
                .texts("scopes_supported", List.of("openid", "profile", "email", "offline_access"))
                .text("issuer", base + (version == 2 ? "/v2.0" : "/"))
                .text("authorization_endpoint", base + "/oauth2" + part + "/authorize")
                .text("device_authorization_endpoint", base + "/oauth2" + part + "/devicecode")
                .text("tenant_region_scope", "EU")
                .text("cloud_instance_name", "microsoftonline.com"));
    }

    WireResponse keys() {
        SigningKey key = mint.key();
        return json(document -> document.array(
                "keys",
                List.of(key),
                one -> document.object(members -> members.text("kty", "RSA")
                        .text("use", "sig")
                        .text("alg", "RS256")
                        .text("kid", one.id())
                        .text("n", one.modulus())
                        .text("e", one.exponent()))));
    }

    /** Says of any authority that it is one, and that its only name is this emulator's. */
    WireResponse instances(WireRequest request) {
        String host = host(request);
        return json(document -> document.text(
                        "tenant_discovery_endpoint", address(request) + "/common/v2.0/.well-known/openid-configuration")
                .text("api-version", "1.1")
                .array(
                        "metadata",
                        List.of(host),
                        name -> document.object(members -> members.text("preferred_network", name)
                                .text("preferred_cache", name)
                                .texts("aliases", List.of(name)))));
    }

    private static WireResponse json(Consumer<JsonWriter> members) {
        return WireResponse.json(200, JsonWriter.write(JsonWriter.Style.PLAIN, json -> json.object(members)));
    }

    /** As the client sees it: through a proxy with TLS, the forwarded scheme. */
    private static String address(WireRequest request) {
        String scheme = request.header("X-Forwarded-Proto");
        return ("https".equalsIgnoreCase(scheme) ? "https" : "http") + "://" + host(request);
    }

    private static String host(WireRequest request) {
        String host = request.header("Host");
        return host == null ? "localhost" : host;
    }
}
