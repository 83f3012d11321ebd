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

    @ParameterizedTest
    @CsvSource({
        "GET /v1/customers, evil.example",
        "GET /v1/customers, api.partnercenter.microsoft.com",
        "GET http://evil.example/__admin/health, evil.example",
        "POST /common/oauth2/token, evil.example",
        "GET /, evil.example:80",
        "GET /__admin/health, evil.example",
        "GET /v1/customers, 10.0.0.1",
        "GET /v1/customers, localhost.evil.example"
    })
    void another_name_is_refused_everywhere(String target, String host) {
        try (RawConnection page = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer = page.send("%s HTTP/1.1\nHost: %s\nAuthorization: Bearer x".formatted(target, host));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("localhost, 127.0.0.1 or [::1]");
        }
        assertThat(contoso.server.requests().all()).isEmpty();
    }

    @Test
    void the_name_it_was_told_to_listen_on_is_its_own() {
        try (FakeDirectoryServer named = FakeDirectoryServer.serving(contoso.directory)
                        .host("127.1")
                        .start();
                RawConnection client = new RawConnection(named.baseUri())) {
            assertThat(client.send("GET /v1/customers HTTP/1.1\nHost: 127.1:80\nAuthorization: Bearer x")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_service_itself_serves_pages_of_any_site() {
        try (RawConnection page = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer = page.send(
                    "GET /v1/customers HTTP/1.1\nHost: {host}\nOrigin: http://evil.example\nAuthorization: Bearer x");
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void a_page_from_elsewhere_is_refused_before_its_body_is_read() {
        try (RawConnection page = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer = page.send(
                    "POST /__admin/seed HTTP/1.1\nHost: localhost\nOrigin: http://evil.example\nContent-Length: 268435456");
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Host: localhost\nHost: localhost', 400",
        "'Host: localhost\nHost: evil.example', 400",
        "'Host: localhost\nContent-Length: 2\nContent-Length: 2', 400",
        "'Host: localhost\nTransfer-Encoding: gzip, chunked', 501",
        "'Host: localhost\nTransfer-Encoding: identity', 501",
        "'Host: localhost\nTransfer-Encoding: xchunked', 501",
        "'Host: localhost\nTransfer-Encoding: chunked\nTransfer-Encoding: chunked', 400"
    })
    void a_head_that_two_servers_could_read_differently_is_refused(String lines, int status) {
        try (RawConnection client = new RawConnection(contoso.server.baseUri())) {
            RawAnswer answer =
                    client.send("POST /v1/customers HTTP/1.1\nAuthorization: Bearer x\n" + lines.replace("\\n", "\n"));
            assertThat(answer.status()).isEqualTo(status);
        }
        assertThat(wire.get(USERS).status()).isEqualTo(200);
    }
}
