package dev.partnerdirectory.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ScriptedService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpConnectionsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScriptedService service = new ScriptedService();
    private final AtomicLong now = new AtomicLong();

    @AfterEach
    void close() {
        service.close();
    }

    /** A request during which the deadline passes, just when it gets its connection. */
    private HttpUriRequestBase late() {
        return new HttpUriRequestBase("POST", service.uri().resolve("/v1/x")) {
            @Override
            public void setDependency(Cancellable connection) {
                now.set(LIMIT.toNanos());
                super.setDependency(connection);
            }
        };
    }

    @Test
    void a_request_is_not_sent_if_the_deadline_passes_while_it_gets_its_connection() {
        try (HttpConnections connections =
                HttpConnections.kept(ConnectionOptions.defaults().withMaxInFlight(1))) {
            for (int request = 0; request < 2; request++) {
                now.set(0);
                assertThatExceptionOfType(NoAnswer.class)
                        .isThrownBy(() -> connections.send(late(), new Deadline(now::get, LIMIT), LIMIT, LIMIT))
                        .satisfies(failure -> assertThat(failure.stage()).isEqualTo(NoAnswer.Stage.NOT_SENT))
                        .satisfies(failure -> assertThat(failure.isLate()).isTrue());
            }
        }
        assertThat(service.received()).isEmpty();
    }

    /** A client that fails in its own words as soon as its request is cut. */
    private static final class Failing extends CloseableHttpClient {
        private final boolean sending;
        private final RuntimeException failure;

        Failing(boolean sending, RuntimeException failure) {
            this.sending = sending;
            this.failure = failure;
        }

        @Override
        protected CloseableHttpResponse doExecute(HttpHost target, ClassicHttpRequest request, HttpContext context) {
            if (sending) {
                context.setAttribute(HttpConnections.SENDING, true);
            }
            CountDownLatch cut = new CountDownLatch(1);
            ((HttpUriRequestBase) request).setDependency(() -> {
                cut.countDown();
                return true;
            });
            try {
                cut.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            throw failure;
        }

        @Override
        public void close() {}

        @Override
        public void close(CloseMode mode) {}
    }

    @ParameterizedTest
    @CsvSource({"false, NOT_SENT", "true, SENT"})
    void a_request_that_is_cut_ends_late_whatever_the_client_throws(boolean sending, NoAnswer.Stage stage) {
        for (RuntimeException failure : List.of(
                new IllegalStateException("Endpoint not acquired / already released"),
                new NullPointerException("endpoint"))) {
            try (HttpConnections connections =
                    new HttpConnections(new Failing(sending, failure), 1_000, exchange -> {})) {
                HttpUriRequestBase request = new HttpUriRequestBase("POST", service.uri());
                Deadline soon = new Deadline(System::nanoTime, Duration.ofMillis(1));

                assertThatExceptionOfType(NoAnswer.class)
                        .isThrownBy(() -> connections.send(request, soon, LIMIT, LIMIT))
                        .withCause(failure)
                        .satisfies(late -> assertThat(late.isLate()).isTrue())
                        .satisfies(late -> assertThat(late.stage()).isEqualTo(stage));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, CLOSED", "true, SENT"})
    void a_request_whose_connections_are_closed_says_whether_it_was_sent(boolean sending, NoAnswer.Stage stage) {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", service.uri());
        request.cancel(); // not by the deadline
        HttpConnections connections = new HttpConnections(
                new Failing(sending, new IllegalStateException("shut down")), 1_000, exchange -> {});
        connections.close();

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> connections.send(request, new Deadline(now::get, LIMIT), LIMIT, LIMIT))
                .withMessage("this directory is closed")
                .satisfies(failure -> assertThat(failure.stage()).isEqualTo(stage));
    }

    @Test
    void a_failure_of_the_client_that_no_cut_caused_stays_what_it_is() {
        IllegalStateException failure = new IllegalStateException("a fault of the client");
        HttpUriRequestBase request = new HttpUriRequestBase("POST", service.uri());
        request.cancel(); // not by the deadline
        try (HttpConnections connections = new HttpConnections(new Failing(true, failure), 1_000, exchange -> {})) {
            assertThatThrownBy(() -> connections.send(request, new Deadline(now::get, LIMIT), LIMIT, LIMIT))
                    .isSameAs(failure);
        }
    }
}
