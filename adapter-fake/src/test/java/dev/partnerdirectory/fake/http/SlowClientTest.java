package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A slow client loses its connection when it exceeds a limit. Each test sets one short limit; the others are long. */
@Timeout(60)
class SlowClientTest {
    private static final int SOON = 250;
    private static final int NEVER = 600_000;
    private static final String HEAD =
            "POST " + USERS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\nContent-Length: 500\r\n";

    @AutoClose
    private final Contoso contoso = new Contoso();

    /** Everything the client receives until the connection is closed. It must not be closed before the limit. */
    private String heard(Limits limits, String said) throws IOException {
        try (FakeDirectoryServer server = FakeDirectoryServer.serving(contoso.directory)
                        .limits(limits)
                        .start();
                Socket socket =
                        new Socket(server.baseUri().getHost(), server.baseUri().getPort())) {
            socket.setSoTimeout(20_000);
            long start = System.nanoTime();
            socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] heard = socket.getInputStream().readAllBytes();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(SOON - 50), Duration.ofSeconds(15));
            return new String(heard, StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_head_that_does_not_end_is_not_waited_for() throws IOException {
        assertThat(heard(new Limits(SOON, NEVER, NEVER), HEAD + "X-Slow: ")).isEmpty();
    }

    @Test
    void a_body_that_does_not_end_is_not_waited_for() throws IOException {
        assertThat(heard(new Limits(NEVER, SOON, NEVER), HEAD + "\r\n{\"displayName\":"))
                .isEmpty();
    }

    @Test
    void a_connection_without_a_request_is_closed() throws IOException {
        assertThat(heard(new Limits(NEVER, NEVER, SOON), "")).isEmpty();
    }

    @Test
    void a_connection_kept_after_its_answer_is_closed() throws IOException {
        String request = "GET " + USERS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n\r\n";

        assertThat(heard(new Limits(NEVER, NEVER, SOON), request)).startsWith("HTTP/1.1 200");
    }

    @Test
    void usual_limits_are_ten_seconds_for_a_head_a_minute_for_a_body_and_ten_minutes_idle() {
        assertThat(Limits.usual()).isEqualTo(new Limits(10_000, 60_000, 600_000));
    }
}
