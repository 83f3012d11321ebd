package dev.partnerdirectory.rest.call;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * Feign's client over Apache's, ours because the shipped one reads an answer of any size to its end, and cannot tell a
 * request that never went out from one whose answer was lost. Thread-safe.
 */
final class HttpTransport implements Client, AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final byte[] NOTHING = new byte[0];
    private static final String LATE = "the answer did not end within the deadline";

    private final CloseableHttpClient http;
    private final CallHeaders headers;
    private final int maxResponseBytes;
    private final Watchdog watchdog = new Watchdog();
    private volatile boolean closed;

    HttpTransport(CloseableHttpClient http, CallHeaders headers, int maxResponseBytes) {
        this.http = http;
        this.headers = headers;
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    @SuppressWarnings("deprecation") // a connect timeout per request: what is left of the deadline is per request
    public Response execute(Request request, Request.Options options) {
        Call call = (Call) options;
        HttpUriRequestBase message = message(request, call);
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectTimeout(timeout(call.connectTimeoutMillis()))
                .setConnectionRequestTimeout(Timeout.of(call.deadline().cut(Duration.ofDays(1))))
                .setResponseTimeout(timeout(call.readTimeoutMillis()))
                .setRedirectsEnabled(false)
                .build());
        try (Watchdog.Watched watched = watchdog.watch(message, call.deadline())) {
            return sent(request, message, call, context, watched);
        }
    }

    private Response sent(
            Request request,
            HttpUriRequestBase message,
            Call call,
            HttpClientContext context,
            Watchdog.Watched watched) {
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(message.getUri()), message, context)) {
            return Response.builder()
                    .status(answer.getCode())
                    .headers(headersOf(answer))
                    .body(body(answer, message, call))
                    .request(request)
                    .build();
        } catch (IllegalStateException failure) {
            throw closed ? new AttemptFailure.NotSent("this directory is closed", false, failure) : failure;
        } catch (IOException failure) {
            String what = watched.isCut() ? LATE : says(failure);
            throw context.getAttribute(Connections.SENDING) == null
                    ? new AttemptFailure.NotSent(what, !(failure instanceof SSLException), failure)
                    : new AttemptFailure.Lost(what, failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not a URI: " + request.url());
        }
    }

    private static Timeout timeout(int millis) {
        return Timeout.ofMilliseconds(millis);
    }

    private static String says(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private HttpUriRequestBase message(Request request, Call call) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
        message.removeHeaders("Content-Length"); // the client counts for itself
        headers.put(message, call);
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

    /** The whole body, unpacked; the connection is cut where it is too large or takes too long. */
    private byte[] body(ClassicHttpResponse answer, HttpUriRequestBase message, Call call) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return NOTHING;
        }
        try (InputStream stream = entity.getContent()) {
            List<byte[]> full = new ArrayList<>();
            byte[] chunk = new byte[CHUNK];
            int used = 0;
            int total = 0;
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk, used, CHUNK - used)) {
                used += n;
                total += n;
                if (total > maxResponseBytes) {
                    message.cancel();
                    throw new AttemptFailure.Unreadable(
                            answer.getCode(), "the answer is larger than " + maxResponseBytes + " bytes");
                }
                if (call.deadline().isOver()) {
                    message.cancel();
                    throw new InterruptedIOException(LATE);
                }
                if (used == CHUNK) {
                    full.add(chunk);
                    chunk = new byte[CHUNK];
                    used = 0;
                }
            }
            return join(full, chunk, used, total);
        }
    }

    private static byte[] join(List<byte[]> full, byte[] last, int used, int total) {
        if (full.isEmpty()) {
            return Arrays.copyOf(last, used);
        }
        byte[] all = new byte[total];
        int at = 0;
        for (byte[] chunk : full) {
            System.arraycopy(chunk, 0, all, at, CHUNK);
            at += CHUNK;
        }
        System.arraycopy(last, 0, all, at, used);
        return all;
    }

    @Override
    public void close() {
        closed = true;
        http.close(CloseMode.GRACEFUL);
        watchdog.close();
    }
}
