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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proxy that tunnels: the API and the issuer are asked for by name, and credentials are given when they are wanted. */
class ProxiesTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("me:canary-proxy".getBytes(StandardCharsets.UTF_8));

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private ServerSocket proxy;

    @BeforeEach
    void listen() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    /** Refuses to tunnel: with 407 to a request without credentials, with 502 to one that has them. */
    private void serve() {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                StringBuilder head = new StringBuilder();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.append(line).append('\n');
                }
                heads.add(head.toString());
                String answer = head.indexOf("Proxy-Authorization") >= 0
                        ? "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        : String.join(
                                "\r\n",
                                "HTTP/1.1 407 Who",
                                "Proxy-Authenticate: Basic realm=\"p\"",
                                "Content-Length: 0",
                                "Connection: close",
                                "",
                                "");
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The test is over, or the client has hung up.
            }
        }
    }

    private ConnectionOptions through() {
        return ConnectionOptions.defaults()
                .withProxy(ProxyOptions.of("127.0.0.1", proxy.getLocalPort()).as("me", Secret.of("canary-proxy")));
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

    private void assertTunnelled(String target) {
        assertThat(heads).allMatch(head -> head.startsWith("CONNECT " + target + " HTTP/1.1\n"));
        assertThat(heads.get(heads.size() - 1)).contains("Proxy-Authorization: " + BASIC);
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
