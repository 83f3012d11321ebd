package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.ConnectionOptions;
import feign.Client;
import feign.Request;
import feign.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one attempt with Apache's client. Returns a success or throws an {@link AttemptFailure}. Feign's own client for
 * Apache's is not used: it reads answers of any size, and cannot distinguish a request that was never sent from one
 * whose answer was lost. Thread-safe.
 */
final class HttpTransport implements Client, AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final byte[] NOTHING = new byte[0];
    private static final String LATE = "the answer did not end within the deadline";

    private final CloseableHttpClient http;
    private final int maxResponseBytes;
    private final Dialect dialect;
    private final ErrorBodyParser errors;
    private final Clock clock;
    private final Watchdog watchdog = new Watchdog();
    private volatile boolean closed;

    HttpTransport(ConnectionOptions connection, Dialect dialect, ErrorBodyParser errors, Clock clock) {
        this.http = HttpClientFactory.open(connection);
        this.maxResponseBytes = connection.maxResponseBytes();
        this.dialect = dialect;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // deprecated connect timeout: it must be set per request
    public Response execute(Request request, Request.Options options) {
        Attempt attempt = (Attempt) options;
        HttpUriRequestBase message = message(request, attempt);
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectTimeout(timeout(attempt.connectTimeoutMillis()))
                .setConnectionRequestTimeout(Timeout.of(attempt.deadline().cut(Duration.ofDays(1))))
                .setResponseTimeout(timeout(attempt.readTimeoutMillis()))
                .setRedirectsEnabled(false)
                .build());
        Response answer;
        try (Watchdog.Watched watched = watchdog.watch(message, attempt.deadline())) {
            answer = send(request, message, attempt, context, watched);
        }
        dialect.heard(answer.headers());
        if (answer.status() >= 200 && answer.status() <= 299) {
            return answer;
        }
        throw new AttemptFailure.Refused(error(answer, attempt));
    }

    private Response send(
            Request request,
            HttpUriRequestBase message,
            Attempt attempt,
            HttpClientContext context,
            Watchdog.Watched watched) {
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(message.getUri()), message, context)) {
            return Response.builder()
                    .status(answer.getCode())
                    .headers(headersOf(answer))
                    .body(body(answer, message, attempt))
                    .request(request)
                    .build();
        } catch (IllegalStateException failure) {
            throw closed ? new AttemptFailure.NotSent("this directory is closed", false, failure) : failure;
        } catch (IOException failure) {
            String what = watched.isCut() ? LATE : words(failure);
            throw context.getAttribute(HttpClientFactory.SENDING) == null
                    ? new AttemptFailure.NotSent(what, !(failure instanceof SSLException), failure)
                    : new AttemptFailure.Lost(what, failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not a URI: " + request.url());
        }
    }

    /** Reads the error body and removes secrets from it. Only here are the attempt's own secrets known. */
    private ServiceError error(Response answer, Attempt attempt) {
        Optional<Duration> retryAfter = answer.headers().getOrDefault("Retry-After", List.of()).stream()
                .findFirst()
                .flatMap(text -> RetryPolicy.parseRetryAfter(text, clock));
        return errors.parse(
                answer.status(), retryAfter, JsonCodec.bytes(answer), text -> Scrubber.scrub(text, attempt));
    }

    private static Timeout timeout(int millis) {
        return Timeout.ofMilliseconds(millis);
    }

    private static String words(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
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

    private static Map<String, Collection<String>> headersOf(ClassicHttpResponse answer) {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.getHeaders()) {
            all.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
        }
        return all;
    }

    /** The whole body, decompressed. If it is too large or takes too long, the connection is closed. */
    private byte[] body(ClassicHttpResponse answer, HttpUriRequestBase message, Attempt attempt) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return NOTHING;
        }
        try (InputStream stream = entity.getContent()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
                whole.write(chunk, 0, n);
                if (whole.size() > maxResponseBytes) {
                    message.cancel();
                    throw new AttemptFailure.Unreadable(
                            answer.getCode(), "the answer is larger than " + maxResponseBytes + " bytes");
                }
                if (attempt.deadline().isOver()) {
                    message.cancel();
                    throw new InterruptedIOException(LATE);
                }
            }
            return whole.toByteArray();
        }
    }

    @Override
    public void close() {
        closed = true;
        http.close(CloseMode.GRACEFUL);
        watchdog.close();
    }
}
