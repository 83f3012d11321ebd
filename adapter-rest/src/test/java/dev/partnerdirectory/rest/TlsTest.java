package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trusted certificates and client certificates on connections to the service. */
class TlsTest {
    private static final String CUSTOMER_JSON = "{\"id\":\"" + CUSTOMER + "\"}";

    private final ScriptedService service = new ScriptedService();

    private final Path server = resource("/tls/server.p12");
    private final Path trusted = resource("/tls/server.pem");

    @AfterEach
    void close() {
        service.close();
    }

    private static Path resource(String name) {
        try {
            return Path.of(TlsTest.class.getResource(name).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private HttpsServer serve(boolean askForCertificate) throws Exception {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Tls.Identity identity = new Tls.Identity(server, Secret.of("changeit"));
        https.setHttpsConfigurator(new HttpsConfigurator(Tls.context(resource("/tls/client.pem"), identity)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(askForCertificate);
                parameters.setSSLParameters(wanted);
            }
        });
        https.createContext("/", exchange -> {
            try (exchange) {
                json(200, CUSTOMER_JSON).to(exchange);
            }
        });
        https.start();
        return https;
    }

    private RestDirectory open(HttpsServer https, String host, ConnectionOptions connection) {
        return RestDirectory.open(Samples.options(service, new SteppedTime())
                .baseUri(URI.create("https://" + host + ":" + https.getAddress().getPort()))
                .retry(RetryOptions.defaults().withMaxAttempts(1))
                .connection(connection)
                .build());
    }

    @Test
    void a_service_whose_certificate_is_trusted_is_spoken_to() throws Exception {
        HttpsServer https = serve(false);
        ConnectionOptions trusting = ConnectionOptions.defaults().withSslContext(Tls.context(trusted, null));
        try (RestDirectory rest = open(https, "localhost", trusting)) {
            assertThat(rest.customers().get(CUSTOMER).id()).isEqualTo(CUSTOMER);
        } finally {
            https.stop(0);
        }
    }

    @Test
    void a_service_of_another_certificate_is_not_and_a_write_is_known_not_to_be_done() throws Exception {
        HttpsServer https = serve(false);
        try (RestDirectory rest = open(https, "localhost", ConnectionOptions.defaults())) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> rest.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST))
                    .satisfies(
                            e -> assertThat(e.details().remedy().orElseThrow().text())
                                    .contains("certificates"));
        } finally {
            https.stop(0);
        }
    }

    @Test
    void a_service_that_asks_for_a_certificate_gets_ours() throws Exception {
        HttpsServer https = serve(true);
        ConnectionOptions identified = ConnectionOptions.defaults()
                .withSslContext(
                        Tls.context(trusted, new Tls.Identity(resource("/tls/client.p12"), Secret.of("changeit"))));
        try (RestDirectory rest = open(https, "localhost", identified)) {
            assertThat(rest.customers().get(CUSTOMER).id()).isEqualTo(CUSTOMER);
        } finally {
            https.stop(0);
        }
    }
}
