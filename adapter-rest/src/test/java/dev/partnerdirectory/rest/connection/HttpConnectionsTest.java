package dev.partnerdirectory.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ScriptedService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
