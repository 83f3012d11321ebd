package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The sign-in service: every flow of wire sheet 1.3, and the tokens it issues. */
class TokenTest {
    private static final String V1 = "/contoso.onmicrosoft.com/oauth2/token";
    private static final String V2 = "/common/oauth2/v2.0/token";
    private static final String RESOURCE = "resource=https%3A%2F%2Fapi.partnercenter.microsoft.com";

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    private Wire.Answer form(String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return wire.post(path, body, all);
    }

    private static JsonNode json(byte[] text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode ok(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return json(answer.response().body());
    }

    private static JsonNode claims(JsonNode answer) {
        return json(Base64.getUrlDecoder().decode(payload(answer)));
    }

    private static String payload(JsonNode answer) {
        String token = answer.get("access_token").asText();
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    @Test
    void an_application_by_itself_gets_strings_for_numbers_in_version_one() {
        JsonNode answer = ok(
                form(
                        V1,
                        "grant_type=client_credentials&client_id=app&client_secret=s&resource=https%3A%2F%2Fgraph.windows.net"));

        assertThat(answer.get("expires_in").isTextual()).isTrue();
        assertThat(answer.get("expires_on").asText()).matches("\\d+");
        assertThat(answer.get("resource").asText()).isEqualTo("https://graph.windows.net");
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(claims(answer).get("idtyp").asText()).isEqualTo("app");
        assertThat(claims(answer).has("scp")).isFalse();
    }

    @Test
    void a_refresh_token_is_rotated_and_dead_once_used_when_chosen() {
        JsonNode first = ok(form(
                V1,
                "grant_type=refresh_token&client_id=app&refresh_token=emulator-refresh-token&scope=openid&"
                        + RESOURCE));
        String rotated = first.get("refresh_token").asText();
        assertThat(first.get("scope").asText()).isEqualTo("user_impersonation");
        assertThat(first.has("id_token")).isTrue();
        assertThat(claims(first).get("amr")).extracting(JsonNode::asText).contains("mfa");
        assertThat(claims(first).get("aud").asText()).isEqualTo("https://api.partnercenter.microsoft.com");

        contoso.server.conditions().set(Behaviour.REFRESH_TOKEN_REUSE, "refused");
        String again = "grant_type=refresh_token&client_id=app&refresh_token=" + rotated;
        assertThat(ok(form(V2, again + "&scope=offline_access"))
                        .get("refresh_token")
                        .asText())
                .isNotEqualTo(rotated);
        JsonNode refused = json(form(V2, again).response().body());

        assertThat(refused.get("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.get("error_codes").get(0).isInt()).isTrue();
        assertThat(refused.fieldNames())
                .toIterable()
                .containsExactly(
                        "error", "error_description", "error_codes", "timestamp", "trace_id", "correlation_id");
    }

    @Test
    void a_refresh_token_lives_ninety_days() {
        String token = ok(form(
                        V1, "grant_type=refresh_token&client_id=a&refresh_token=emulator-refresh-token&" + RESOURCE))
                .get("refresh_token")
                .asText();
        contoso.clock.advance(Duration.ofDays(90));

        assertThat(form(V1, "grant_type=refresh_token&client_id=a&refresh_token=" + token)
                        .text())
                .contains("700082");
    }

    @Test
    void a_code_from_consent_is_good_once_and_with_its_proof() {
        String challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        Wire.Answer consent =
                wire.get("/common/oauth2/v2.0/authorize?client_id=app&response_type=code&state=s%201&nonce=n"
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8400%2F&scope=openid%20offline_access%20https%3A%2F%2F"
                        + "api.partnercenter.microsoft.com%2F.default&code_challenge=" + challenge
                        + "&code_challenge_method=S256");
        assertThat(consent.status()).isEqualTo(302);
        String location = consent.header("Location");
        assertThat(location).startsWith("http://localhost:8400/?code=").contains("state=s+1");
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");

        assertThat(form(V2, "grant_type=authorization_code&client_id=app&code_verifier=wrong&code=" + code)
                        .status())
                .isEqualTo(400);
        String second = wire.get(
                        "/common/oauth2/v2.0/authorize?client_id=app&scope=openid%20offline_access&code_challenge="
                                + challenge + "&code_challenge_method=S256")
                .header("Location")
                .replaceAll(".*[?&]code=([^&]*).*", "$1");
        String exchange = "grant_type=authorization_code&client_id=app&code=" + second
                + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        JsonNode tokens = ok(form(V2, exchange));
        assertThat(tokens.get("expires_in").isInt()).isTrue();
        assertThat(tokens.has("refresh_token")).isTrue();
        assertThat(tokens.has("client_info")).isTrue();
        assertThat(form(V2, exchange).text()).contains("\"invalid_grant\"");
    }

    @Test
    void consent_by_form_post_is_a_page_that_sends_itself_and_escapes() {
        String page = wire.get(
                        "/common/oauth2/authorize?client_id=app&response_mode=form_post&response_type=code%20id_token"
                                + "&scope=openid&nonce=1&state=%22%3E%3Cscript%3E&redirect_uri=https%3A%2F%2Fexample.test%2Fcb")
                .text();

        assertThat(page)
                .contains("action=\"https://example.test/cb\"", "name=\"code\"", "name=\"id_token\"")
                .doesNotContain("\"><script>");
        assertThat(wire.get("/common/oauth2/authorize?client_id=app&redirect_uri=javascript%3Aalert(1)")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_device_code_is_pending_once() {
        JsonNode device = ok(form("/common/oauth2/v2.0/devicecode", "client_id=app&scope=openid"));
        String poll = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=app&device_code="
                + device.get("device_code").asText();

        assertThat(device.get("message").asText())
                .contains(device.get("user_code").asText());
        assertThat(form(V2, poll).text()).contains("authorization_pending");
        assertThat(ok(form(V2, poll)).has("access_token")).isTrue();
        assertThat(form(V2, poll).status()).isEqualTo(400);
    }

    @Test
    void what_is_wrong_is_said_in_the_token_endpoints_shape() {
        assertThat(form(V2, "client_id=app").text()).contains("\"invalid_request\"", "grant_type");
        assertThat(form(V2, "grant_type=magic&client_id=app").text()).contains("unsupported_grant_type");
        assertThat(form(V2, "grant_type=client_credentials&client_id=app").status())
                .isEqualTo(401);
        assertThat(form(V2, "grant_type=client_credentials&client_id=app&client_secret=invalid")
                        .text())
                .contains("7000215");
        assertThat(form(V2, "grant_type=password&client_id=app&username=u&password=p")
                        .text())
                .contains("50076");
        assertThat(form(V2, "grant_type=refresh_token&client_id=app&refresh_token=nope")
                        .status())
                .isEqualTo(400);
        assertThat(form(V2, "grant_type=%zz").status()).isEqualTo(400);
    }

    @Test
    void the_old_second_exchange_gives_a_token_of_its_own() {
        String aad = contoso.server.tokens().appUserToken(true);
        JsonNode answer = ok(form("/generatetoken", "grant_type=jwt_token", "Authorization", "Bearer " + aad));

        assertThat(claims(answer).get("aud").asText()).isEqualTo("https://api.partnercenter.microsoft.com");
        assertThat(form("/GenerateToken", "grant_type=jwt_token", "Authorization", "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_old_second_exchange_makes_no_good_token_of_a_bad_one_where_they_are_checked() {
        String good = contoso.server.tokens().appUserToken(false);
        contoso.server.conditions().set(Behaviour.TOKENS, "checked");

        assertThat(form("/generatetoken", "grant_type=jwt_token", "Authorization", "Bearer bogus")
                        .status())
                .isEqualTo(401);
        assertThat(claims(ok(form("/generatetoken", "grant_type=jwt_token", "Authorization", "Bearer " + good)))
                        .path("amr")
                        .toString())
                .doesNotContain("mfa");
        contoso.clock.advance(java.time.Duration.ofHours(2));
        assertThat(form("/generatetoken", "grant_type=jwt_token", "Authorization", "Bearer " + good)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_old_second_exchange_adds_no_mfa_to_any_token_it_takes() {
        JsonNode answer = ok(form("/generatetoken", "grant_type=jwt_token", "Authorization", "Bearer bogus"));

        assertThat(claims(answer).get("amr")).extracting(JsonNode::asText).doesNotContain("mfa");
    }

    @Test
    void a_code_is_redeemed_only_with_the_address_it_was_sent_to() {
        String redeem = "grant_type=authorization_code&client_id=app&client_secret=s&code=";

        assertThat(form(
                                V1,
                                redeem + code("&redirect_uri=http%3A%2F%2Flocalhost%2Fcb")
                                        + "&redirect_uri=http%3A%2F%2Fevil%2F")
                        .text())
                .contains("\"invalid_grant\"", "500112");
        assertThat(form(V1, redeem + code("&redirect_uri=http%3A%2F%2Flocalhost%2Fcb"))
                        .status())
                .isEqualTo(400);
        assertThat(form(
                                V1,
                                redeem + code("&redirect_uri=http%3A%2F%2Flocalhost%2Fcb")
                                        + "&redirect_uri=http%3A%2F%2Flocalhost%2Fcb")
                        .status())
                .isEqualTo(200);
        assertThat(form(V1, redeem + code("")).status()).isEqualTo(200);
    }

    private String code(String parameters) {
        String location = wire.get("/common/oauth2/authorize?client_id=app&response_type=code" + parameters)
                .header("Location");
        return location.substring(location.indexOf("code=") + 5);
    }

    @Test
    void a_wrong_method_is_told_which_is_right() {
        Wire.Answer answer = wire.get(V1);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.text()).contains("\"invalid_request\"", "900561", "GET");
    }

    @Test
    @Proves({"R1", "R2", "R3"})
    void checked_tokens_must_be_ours_alive_for_us_and_a_persons() {
        contoso.server.conditions().set(Behaviour.TOKENS, "checked");

        assertThat(users("anything").text()).contains("\"code\":400,");
        assertThat(users("anything").header("WWW-Authenticate")).startsWith("OAuth realm=urn:cpsvc:cpid:");
        assertThat(users(contoso.server.tokens().appUserToken(true)).status()).isEqualTo(200);
        assertThat(users(contoso.server.tokens().appOnlyToken()).status()).isEqualTo(403);
        assertThat(wire.get(
                                "/v1/customers",
                                "Authorization",
                                "Bearer " + contoso.server.tokens().appOnlyToken())
                        .status())
                .isEqualTo(200);
        String other = ok(form(
                        V1,
                        "grant_type=refresh_token&client_id=a&refresh_token=emulator-refresh-token"
                                + "&resource=https%3A%2F%2Fvault.azure.net"))
                .get("access_token")
                .asText();
        assertThat(users(other).text()).contains("900420");
        String good = contoso.server.tokens().appUserToken(true);
        assertThat(users(tampered(good)).status()).isEqualTo(401);
        contoso.clock.advance(Duration.ofHours(1));
        assertThat(users(good).text()).contains("expired");
    }

    private static String tampered(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        String payload = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8)
                .replace("admin@", "root@");
        return parts.get(0) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "."
                + parts.get(2);
    }

    private Wire.Answer users(String token) {
        return wire.get(USERS, "Authorization", "Bearer " + token);
    }

    @Test
    void asking_for_the_mfa_check_is_answered() {
        String with = contoso.server.tokens().appUserToken(true);

        assertThat(wire.get(USERS, "ValidateMfa", "true", "Authorization", "Bearer " + with)
                        .header("isMfaCompliant"))
                .isEqualTo("true");
        assertThat(wire.get(USERS, "ValidateMfa", "true").header("isMfaCompliant"))
                .isEqualTo("false");
        assertThat(wire.get(USERS).header("isMfaCompliant")).isEmpty();
    }

    @Test
    void anyone_can_check_a_signature_by_the_published_keys() throws Exception {
        JsonNode configuration = ok(wire.get("/common/v2.0/.well-known/openid-configuration"));
        String keysPath =
                java.net.URI.create(configuration.get("jwks_uri").asText()).getPath();
        JsonNode key = ok(wire.get(keysPath)).get("keys").get(0);
        String token = contoso.server.tokens().appUserToken(true);
        int last = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")))));
        signature.update(token.substring(0, last).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(last + 1))))
                .isTrue();
        assertThat(ok(wire.get("/common/discovery/instance?api-version=1.1&authorization_endpoint=x"))
                        .get("metadata"))
                .hasSize(1);
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }
}
