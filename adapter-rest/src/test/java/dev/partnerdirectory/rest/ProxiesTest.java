package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proxy that tunnels: the API and the issuer are asked for by name, and credentials are given when they are wanted. */
class ProxiesTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("me:canary-proxy".getBytes(StandardCharsets.UTF_8));

    private RefusingProxy proxy;

    @BeforeEach
    void listen() throws IOException {
        proxy = new RefusingProxy();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    private ConnectionOptions through() {
        return ConnectionOptions.defaults().withProxy(proxy.options().as("me", Secret.of("canary-proxy")));
    }

    @Test
    void the_service_is_asked_for_through_it() {
        try (ScriptedService unused = new ScriptedService();
                RestDirectory rest = RestDirectory.open(Samples.options(unused, new SteppedTime())
                        .baseUri(URI.create("https://pc.invalid"))
                        .retry(RetryOptions.defaults().withMaxAttempts(1))
                        .connection(through())
                        .build())) {
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("the proxy refused to connect (HTTP 502)")
                    .hasMessageNotContaining("canary-proxy");
            assertThatThrownBy(() -> rest.users().delete(CUSTOMER, USER, REQUEST))
                    .as("nothing was sent")
                    .isInstanceOf(Unavailable.class);
        }

        assertTunnelled("pc.invalid:443");
    }

    @Test
    void the_issuer_is_asked_for_through_it() {
        assertThatThrownBy(() -> SignIn.to(
                                Cloud.GLOBAL,
                                "contoso.onmicrosoft.com",
                                UUID.randomUUID().toString())
                        .over(through())
                        .at(URI.create("https://login.invalid"))
                        .byRefreshToken(new MemoryTokenStore().with(Secret.of("rt")))
                        .get())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("the proxy refused to connect (HTTP 502)")
                .hasMessageNotContaining("canary-proxy");

        assertTunnelled("login.invalid:443");
    }

    @Test
    void a_proxy_that_refuses_the_credentials_is_told_with_where_they_are_set() {
        try (ScriptedService unused = new ScriptedService();
                RestDirectory rest = RestDirectory.open(Samples.options(unused, new SteppedTime())
                        .baseUri(URI.create("https://pc.invalid"))
                        .retry(RetryOptions.defaults().withMaxAttempts(1))
                        .connection(ConnectionOptions.defaults().withProxy(proxy.options()))
                        .build())) {
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("the proxy refused to connect (HTTP 407)")
                    .satisfies(failure -> assertThat(((Unavailable) failure)
                                    .details()
                                    .remedy()
                                    .orElseThrow()
                                    .text())
                            .contains("proxyUser, proxyPassword"));
        }
    }

    private void assertTunnelled(String target) {
        assertThat(proxy.heads()).allMatch(head -> head.startsWith("CONNECT " + target + " HTTP/1.1\n"));
        assertThat(proxy.heads().get(proxy.heads().size() - 1)).contains("Proxy-Authorization: " + BASIC);
    }

    @Test
    void requests_name_us_and_our_version() {
        try (ScriptedService service = new ScriptedService();
                RestDirectory rest = RestDirectory.open(
                        Samples.options(service, new SteppedTime()).build())) {
            service.answers(status(404, ""));
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isNotNull();

            assertThat(service.only().header("User-Agent")).matches("partner-directory(/\\S+)?");
        }
    }
}
