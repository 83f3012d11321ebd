package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret may appear in the journal, wherever it was in the request. */
class JournalSecretsTest {
    private static final String SECRET = "Hunter2!secret";
    private static final String TOKEN = "/common/oauth2/token";

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    private String kept() {
        return wire.get("/__admin/requests").text();
    }

    @Test
    void what_the_sign_in_service_gives_out_is_not_kept() {
        String form = wire.get("/common/oauth2/authorize?client_id=a&response_mode=form_post"
                        + "&response_type=code%20id_token&scope=openid")
                .text();
        String device = wire.post("/t/oauth2/devicecode", "client_id=a&scope=x").text();
        wire.post(TOKEN, "grant_type=client_credentials&client_id=a&client_secret=b&resource=r");

        assertThat(kept())
                .contains("client_id=a", "scope=openid", "device_code", "expires_in", "access_token")
                .doesNotContain("eyJ", between(form, "name=\"code\" value=\""), between(device, "device_code\":\""));
    }

    private static String between(String text, String before) {
        return text.substring(text.indexOf(before) + before.length()).replaceAll("\".*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"Hunter2!secret\",\"client_secret\":\"Hunter2!secret\"}",
                "{\"scope\":{\"pin\":[\"Hunter2!secret\"]}}",
                "[\"Hunter2!secret\"]",
                "\uFEFF{\"code\":\"Hunter2!secret\"}",
                "{\"code\":\"Hunter2!secret\"",
                "grant_type=x&\nrefresh_token=Hunter2!secret",
                "grant_type=x;password=Hunter2!secret",
                "xxx=1;password=Hunter2!secret",
                "scope=x\r\npassword=Hunter2!secret",
                "password=half&Hunter2!secret=",
                "c%6Fde=Hunter2!secret",
                "<input name=\"code\" value=\"Hunter2!secret\">"
            })
    void whatever_a_token_request_looks_like(String body) {
        wire.post(TOKEN, body);
        wire.post("/common/oauth2/tokens", body);

        assertThat(contoso.server.requests().all()).hasSize(2);
        assertThat(kept()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"passwordProfile\":\"Hunter2!secret\"}",
                "{\"passwordProfile\":{\"value\":[\"Hunter2!secret\"],\"forceChangePassword\":true}}",
                "{\"Password\":{\"text\":\"Hunter2!secret\"}}",
                "{\"newPassword\":\"Hunter2!secret\",\"accessToken\":\"Hunter2!secret\"}",
                "password=Hunter2!secret"
            })
    void whatever_a_users_body_looks_like(String body) {
        wire.post(USERS, body);

        assertThat(kept()).doesNotContain(SECRET);
    }

    @Test
    void nor_in_headers_and_queries() {
        wire.get(
                USERS + "?size=1&size=1;password=Hunter2!secret&+access_token=Hunter2!secret&code=Hunter2!secret",
                "X-Api-Key",
                SECRET,
                "X-Auth",
                SECRET,
                "Id-Token",
                SECRET);

        assertThat(kept()).contains("size=1;password=********").doesNotContain(SECRET);
    }

    @Test
    void what_is_no_secret_is_kept_as_it_was() {
        String body = "{\"displayName\": \"Daniel\",  \"code\": \"x\"}";
        wire.patch(USERS + "/" + DANIEL, body);
        wire.get(USERS + "?size=1&seekOperation=next", "MS-ContinuationToken", "abc");

        assertThat(contoso.server.requests().all().get(0).bodyText()).isEqualTo(body);
        assertThat(contoso.server.requests().all().get(0).answerText()).contains("Daniel", DANIEL);
        assertThat(contoso.server.requests().all().get(1).header("MS-ContinuationToken"))
                .contains("abc");
        assertThat(contoso.server.requests().all().get(1).query()).isEqualTo("size=1&seekOperation=next");
    }

    @Test
    @Timeout(30)
    void a_long_query_takes_no_longer_than_its_length_says() {
        for (int i = 0; i < 30; i++) {
            assertThat(wire.get(USERS + "?" + "a".repeat(60_000)).status()).isEqualTo(200);
            assertThat(wire.post(TOKEN + "?" + "a".repeat(60_000), "a".repeat(900_000))
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"displayName\":\"Kept\",\"filler\":\"%s\",\"password\":\"Hunter2!secret\"}",
                "{\"displayName\":\"Kept\",\"password\":\"Hunter2!secret\",\"filler\":\"%s\"}",
                "{\"displayName\":\"Kept\",\"fill\\u0065r\":[\"%s\"],\"passw\\u006frd\":{\"is\":\"Hunter2!secret\"}}"
            })
    void of_a_long_body_the_start_is_kept_without_its_secret(String body) {
        wire.post(USERS, body.formatted("x".repeat(50_000)));

        assertThat(contoso.server.requests().all().get(0).bodyText())
                .contains("Kept")
                .hasSizeLessThanOrEqualTo(16 * 1024)
                .doesNotContain(SECRET);
    }

    @Test
    void what_is_kept_is_bounded_in_bytes() {
        String path = "/v1/" + "a".repeat(60_000);
        for (int i = 0; i < 300; i++) {
            wire.get(path);
        }

        assertThat(contoso.server.requests().count()).isEqualTo(300);
        assertThat(contoso.server.requests().forgotten()).isGreaterThan(100);
        assertThat(contoso.server.requests().all()).hasSizeGreaterThan(100);
    }
}
