package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that answers byte by byte and never ends. No single wait is long, but the deadline holds. */
@Timeout(30) // each drip goes on for minutes
class DrippingTest {
    private static final byte[] HANDSHAKE = {0x16, 0x03, 0x03, 0x40, 0x00};

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket door;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    /** Answers every connection with {@code first}, then with single bytes at intervals. */
    private void drip(byte[] first) {
        threads.execute(() -> {
            while (!door.isClosed()) {
                try {
                    Socket caller = door.accept();
                    threads.execute(() -> drip(caller, first));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void drip(Socket caller, byte[] first) {
        try (caller) {
            OutputStream out = caller.getOutputStream();
            out.write(first);
            while (!Thread.currentThread().isInterrupted()) {
                out.write('1');
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private RestDirectory directory(String scheme) {
        return RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of("token")))
                .baseUri(URI.create(scheme + "://localhost:" + door.getLocalPort()))
                .retry(RetryOptions.defaults().withDeadline(Duration.ofMillis(500)))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.",
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void a_read_ends_with_its_deadline(String begun) {
        drip(begun.getBytes(StandardCharsets.US_ASCII));
        try (RestDirectory rest = directory("http")) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> rest.customers().get(CUSTOMER))
                    .withMessageContaining("within the deadline");
        }
    }

    @Test
    void a_write_ends_with_its_deadline_and_may_have_been_done() {
        drip("HTTP/1.1 201 Created\r\nX: ".getBytes(StandardCharsets.US_ASCII));
        try (RestDirectory rest = directory("http")) {
            assertThatThrownBy(() -> rest.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST))
                    .isInstanceOf(OutcomeUnknown.class);
        }
    }

    @Test
    void a_handshake_ends_with_the_deadline_and_nothing_was_sent() {
        drip(HANDSHAKE);
        try (RestDirectory rest = directory("https")) {
            assertThatThrownBy(() -> rest.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST))
                    .isInstanceOf(Unavailable.class);
        }
    }
}
