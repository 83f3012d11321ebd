package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin API must refuse requests that a browser sends for pages of other sites. */
class VisitorsTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, 127.0.0.1",
        "null, 127.0.0.1",
        "http://127.0.0.1:1, 127.0.0.1",
        "http://evil.example, evil.example",
        "'', evil.example",
        "'', localhost.evil.example"
    })
    void a_web_page_from_elsewhere_changes_nothing(String origin, String host) {
        try (RawConnection page = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer = page.send("POST /__admin/reset HTTP/1.1\nHost: %s\n%sContent-Type: text/plain"
                    .formatted(host, origin.isEmpty() ? "" : "Origin: " + origin + "\n"));

            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1", "127.0.0.1", "[::1]:8080", "LOCALHOST", "emulator.localhost:1"})
    void a_page_of_its_own_is_served(String host) {
        try (RawConnection page = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer =
                    page.send("GET /__admin/health HTTP/1.1\nHost: %1$s\nOrigin: http://%1$s".formatted(host));

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void whoever_lets_others_in_is_reached_by_any_name() {
        try (FakeDirectoryServer open = FakeDirectoryServer.serving(contoso.directory)
                        .host("0.0.0.0")
                        .start();
                RawConnection client = new RawConnection(open.baseUri())) {
            assertThat(client.send("GET /__admin/health HTTP/1.1\nHost: emulator.test")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_service_itself_goes_by_any_name() {
        try (RawConnection proxied = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer = proxied.send("GET /v1/customers HTTP/1.1\nHost: api.partnercenter.microsoft.com\n"
                    + "Origin: http://evil.example\nAuthorization: Bearer x");

            assertThat(answer.status()).isEqualTo(200);
        }
    }
}
