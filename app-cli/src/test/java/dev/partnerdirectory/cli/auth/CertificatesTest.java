package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.Tls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that a profile names by file: to sign in with, to show a service that asks, and to trust. */
class CertificatesTest {
    private static final Path FILES =
            Path.of("../adapter-rest/src/test/resources/tls").toAbsolutePath().normalize();
    private static final String CLIENT = FILES.resolve("client.p12").toString();
    private static final String PASSWORD = "changeit";

    @TempDir
    Path home;

    private Run work() {
        return Run.in(home)
                .with("PDIR_PROFILE", "work")
                .with("PDIR_OUTPUT", "table")
                .with("PW", PASSWORD)
                .with("AT", "token");
    }

    private Result set(String key, String value) {
        return work().pdir("config", "set", key, value, "--profile", "work");
    }

    @Test
    void an_application_signs_in_by_certificate_and_reads_customers() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("clientCertificate", CLIENT);
            emulated.set("clientCertificatePassword", "env:PW");

            Result customers = work().pdir("customer", "list");
            Result status = work().pdir("auth", "status");

            assertThat(customers.code()).as(customers.err()).isZero();
            assertThat(customers.out()).contains("contoso.onmicrosoft.com");
            assertThat(emulated.server().requests().all())
                    .filteredOn(request -> request.path().endsWith("/token"))
                    .singleElement()
                    .satisfies(request -> assertThat(request.bodyText())
                            .contains("client_assertion")
                            .doesNotContain("client_secret"));
            assertThat(status.out()).contains("clientCertificate " + CLIENT).doesNotContain(PASSWORD);
        }
    }

    @Test
    void what_cannot_be_opened_or_is_too_much_is_said_before_anything_is_sent() {
        try (Emulated emulated = new Emulated(home)) {
            emulated.set("clientCertificate", CLIENT);
            assertThat(work().pdir("customer", "list").err())
                    .isEqualTo("error: clientCertificate is set but clientCertificatePassword is not\n");

            emulated.set("clientCertificatePassword", "env:PW");
            Result wrong = work().with("PW", "canary-pw").pdir("customer", "list");
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err())
                    .startsWith("error: clientCertificate " + CLIENT + " cannot be opened: ")
                    .doesNotContain("canary-pw");

            emulated.set("clientSecret", "env:PW");
            assertThat(work().pdir("customer", "list").err())
                    .isEqualTo(
                            "error: clientSecret and clientCertificate are both set: the application needs but one\n");
            assertThat(emulated.server().requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", "client.p12", "/nowhere/client.p12", "/tmp"})
    void only_a_file_that_is_there_is_named_and_never_a_key(String value) {
        Result result = set("clientCertificate", value);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("error: clientCertificate must be the absolute path of an existing file;"
                        + " the certificate stays in it\n");
        assertThat(home.resolve("config")).doesNotExist();
    }

    @Test
    void a_service_that_asks_for_a_certificate_is_shown_ours_and_trusted_as_told() throws Exception {
        HttpsServer service = asking();
        try {
            set("baseUrl", "https://localhost:" + service.getAddress().getPort());
            set("accessToken", "env:AT");
            set("tlsTrust", FILES.resolve("server.pem").toString());
            Result without = work().with("PDIR_TIMEOUT", "2s").pdir("customer", "list");
            set("tlsCertificate", CLIENT);
            set("tlsCertificatePassword", "env:PW");
            Result with = work().pdir("customer", "list", "-o", "json");

            assertThat(without.code()).isEqualTo(6);
            assertThat(with.code()).as(with.err()).isZero();
            assertThat(with.out().strip()).isEqualTo("[ ]");
        } finally {
            service.stop(0);
        }
    }

    /** A server that accepts one client, and answers with an empty list of customers. */
    private static HttpsServer asking() throws Exception {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Tls.Identity identity = new Tls.Identity(FILES.resolve("server.p12"), Secret.of(PASSWORD));
        https.setHttpsConfigurator(new HttpsConfigurator(Tls.context(FILES.resolve("client.pem"), identity)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        https.createContext("/", exchange -> {
            try (exchange) {
                byte[] nobody = "{\"totalCount\":0,\"items\":[]}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, nobody.length);
                exchange.getResponseBody().write(nobody);
            }
        });
        https.start();
        return https;
    }
}
