package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import dev.partnerdirectory.rest.connection.HttpConnections;
import dev.partnerdirectory.rest.connection.NoAnswer;
import dev.partnerdirectory.rest.text.WebPage;
import feign.Client;
import feign.Request;
import feign.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Sends one attempt with Apache's client. Returns a success or throws an {@link AttemptFailure}. Feign's own client for
 * Apache's is not used: it reads answers of any size, and cannot distinguish a request that was never sent from one
 * whose answer was lost. Thread-safe.
 */
final class HttpTransport implements Client, AutoCloseable {
    private static final byte[] NOTHING = new byte[0];

    private final HttpConnections connections;
    private final Dialect dialect;
    private final ErrorBodyParser errors;
    private final Clock clock;

    HttpTransport(ConnectionOptions connection, Dialect dialect, ErrorBodyParser errors, Clock clock) {
        this.connections = HttpConnections.kept(connection);
        this.dialect = dialect;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Attempt attempt = (Attempt) options;
        HttpAnswer answer = answer(message(request, attempt), attempt);
        dialect.heard(answer.headers()).ifPresent(attempt::answered);
        if (answer.isSuccess()
                && !WebPage.isPage(answer.body(), answer.header("Content-Type").orElse(""))) {
            return Response.builder()
                    .status(answer.status())
                    .headers(answer.headers())
                    .body(answer.body())
                    .request(request)
                    .build();
        }
        // Only here are the attempt's own secrets known.
        throw AttemptFailure.refused(errors.parse(answer, clock, text -> Scrubber.scrub(text, attempt)));
    }

    private HttpAnswer answer(HttpUriRequestBase message, Attempt attempt) {
        try {
            return connections.send(
                    message,
                    attempt.deadline(),
                    Duration.ofMillis(attempt.connectTimeoutMillis()),
                    Duration.ofMillis(attempt.readTimeoutMillis()));
        } catch (NoAnswer failure) {
            throw AttemptFailure.of(failure);
        }
    }

    private HttpUriRequestBase message(Request request, Attempt attempt) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
        message.removeHeaders("Content-Length"); // the client sets Content-Length itself
        message.setHeader("Accept", "application/json");
        dialect.headers(attempt.context()).forEach(message::setHeader);
        attempt.continuation().forEach(message::setHeader);
        message.setHeader("Authorization", "Bearer " + attempt.token().value().reveal());
        byte @Nullable [] body = request.body();
        if (body != null) {
            message.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        } else if (request.httpMethod() == Request.HttpMethod.DELETE) {
            message.setEntity(new ByteArrayEntity(NOTHING, null)); // Content-Length: 0, wire sheet 4.1
        }
        return message;
    }

    @Override
    public void close() {
        connections.close();
    }
}
