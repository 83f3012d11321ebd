package dev.partnerdirectory.rest.auth;

import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.MemoryTokenStore;
import dev.partnerdirectory.rest.ScriptedService;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something else answers in the issuer's place: it ends in time, and is said. */
@Timeout(30)
class FalseIssuersTest {
    private final ScriptedService issuer = new ScriptedService();
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void close() {
        hold.countDown();
        issuer.close();
    }

    private AccessTokens tokens() {
        return SignIn.to(
                        Cloud.GLOBAL,
                        "contoso.onmicrosoft.com",
                        UUID.randomUUID().toString())
                .over(ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)))
                .at(issuer.uri())
                .byRefreshToken(new MemoryTokenStore().with(Secret.of("canary-token")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[1,[2]]",
                "{\"totalCount\":0,\"items\":[]}",
                "{\"access_token\":[\"x\"]}",
                "{\"access_token\":{\"a\":[{}]}}",
                "{}",
                "null",
                "7",
                "\"text\"",
                "",
                "{\"access_token\":",
                "no json"
            })
    void a_success_that_is_no_token_answer(String body) {
        issuer.otherwise(json(200, body));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens().get())
                .withMessage("something answered in place of the token issuer (HTTP 200, not a token answer)")
                .satisfies(e -> assertThat(e.details().remedy().orElseThrow().text())
                        .isEqualTo("check the network, the proxy and the authority"));
    }

    @Test
    void a_token_answer_with_lists_around_the_token_is_read() {
        issuer.answers(json(
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"items\":[[1],{\"a\":[]}],\"access_token\":\""
                        + Jwt.of("{'exp':1990000000}") + "\",\"refresh_token\":\"new\"}"));

        assertThat(tokens().get().expiresAt()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 403, 404, 500, 503})
    void a_web_page(int status) {
        issuer.otherwise(status(status, "<html><title>Hotel Wi-Fi</title></html>"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens().get())
                .withMessage("a web page (text/html: Hotel Wi-Fi) came in place of the token issuer (HTTP %d)", status);
    }

    @Test
    void a_page_that_repeats_the_request_shows_no_secret() {
        issuer.otherwise(status(403, "<html><title>canary-token is not allowed</title></html>"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens().get())
                .withMessageContaining("is not allowed")
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(ints = {407, 511})
    void a_network_that_wants_a_sign_in(int status) {
        issuer.otherwise(status(status, "<html><body>Sign in first</body></html>"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens().get())
                .satisfies(e ->
                        assertThat(e.details().remedy().orElseThrow().text()).contains("proxy's credentials"));
    }

    @Test
    void an_answer_without_end_by_its_size() {
        issuer.answers(json(200, "x".repeat(2 * 1024 * 1024)));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> tokens().get())
                .withMessageContaining("larger than");
    }

    @Test
    void an_answer_that_stops_in_the_middle() {
        issuer.answers(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                hold.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> tokens().get());
    }

    @Test
    void an_error_keeps_no_secret_of_the_request() {
        issuer.otherwise(json(
                400, "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70000: canary-token\",\"x\":[1]}"));

        assertThatExceptionOfType(dev.partnerdirectory.core.error.Unauthenticated.class)
                .isThrownBy(() -> tokens().get())
                .withMessageContaining("AADSTS70000")
                .withMessageNotContaining("canary");
    }
}
