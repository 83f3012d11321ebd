package dev.partnerdirectory.rest.connection;

import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.Exchange;
import dev.partnerdirectory.rest.ProxyOptions;
import dev.partnerdirectory.rest.text.Failures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends requests with Apache's client, and reads answers as a whole. Its retries, redirects and cookies are off, and it
 * ignores system properties. By default it would repeat a POST that was answered with 429 or 503. Thread-safe.
 */
public final class HttpConnections implements AutoCloseable {
    /** Attribute of a request's context, set when its connection is open and the first byte is about to be sent. */
    static final String SENDING = "dev.partnerdirectory.sending";

    /** Attribute of a request's context. After this {@link Deadline} no byte of the request is sent. */
    private static final String DEADLINE = "dev.partnerdirectory.deadline";

    /** A connection unused for longer is checked before it is reused. A service is unlikely to close one sooner. */
    private static final TimeValue TRUSTED_UNCHECKED = TimeValue.ofSeconds(1);

    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LINE = 64 * 1024;

    private static final List<String> IDS =
            List.of("MS-RequestId", "MS-CorrelationId", "MS-CV", "client-request-id", "x-ms-request-id", "request-id");

    private static final int CHUNK = 16 * 1024;
    static final String LATE = "the answer did not end within the deadline";

    private final CloseableHttpClient http;
    private final int maxResponseBytes;
    private final Consumer<Exchange> observer;
    private final Watchdog watchdog = new Watchdog();
    private volatile boolean closed;

    HttpConnections(CloseableHttpClient http, int maxResponseBytes, Consumer<Exchange> observer) {
        this.http = http;
        this.maxResponseBytes = maxResponseBytes;
        this.observer = observer;
    }

    /** Connections that are kept for further requests until this is closed. */
    public static HttpConnections kept(ConnectionOptions options) {
        return new HttpConnections(client(options).build(), options.maxResponseBytes(), options.observer());
    }

    /** Connections for one request each. Nothing is left to be closed. */
    public static HttpConnections forOneRequest(ConnectionOptions options, int maxResponseBytes) {
        return new HttpConnections(
                client(options)
                        .setConnectionReuseStrategy((request, answer, context) -> false)
                        .addRequestInterceptorLast(
                                (request, entity, context) -> request.setHeader("Connection", "close"))
                        .build(),
                maxResponseBytes,
                options.observer());
    }

    private static HttpClientBuilder client(ConnectionOptions options) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(pool(options))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableConnectionState()
                .setUserAgent(UserAgent.TEXT)
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "sending", (request, scope, chain) -> {
                    if (scope.clientContext
                            .getAttribute(DEADLINE, Deadline.class)
                            .isOver()) {
                        throw new InterruptedIOException(LATE);
                    }
                    scope.clientContext.setAttribute(SENDING, true);
                    return chain.proceed(request, scope);
                });
        options.proxy().ifPresent(proxy -> goThrough(proxy, builder));
        return builder;
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param deadline until when the whole answer must be there
     * @param connect  how long opening a connection may take
     * @param response how long the other side may stay silent
     */
    @SuppressWarnings("deprecation") // deprecated connect timeout: it must be set per request
    public HttpAnswer send(HttpUriRequestBase request, Deadline deadline, Duration connect, Duration response)
            throws NoAnswer {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(DEADLINE, deadline);
        context.setRequestConfig(RequestConfig.custom()
                .setConnectTimeout(Timeout.of(deadline.cut(connect)))
                .setConnectionRequestTimeout(Timeout.of(deadline.cut(Duration.ofDays(1))))
                .setResponseTimeout(Timeout.of(deadline.cut(response)))
                .setRedirectsEnabled(false)
                .build());
        long start = System.nanoTime();
        try (Watchdog.Watched watched = watchdog.watch(request, deadline)) {
            HttpAnswer answer = send(request, deadline, context, watched);
            tell(request, start, Optional.of(answer), Optional.empty());
            return answer;
        } catch (NoAnswer failure) {
            tell(request, start, Optional.empty(), Optional.ofNullable(failure.getMessage()));
            throw failure;
        }
    }

    /** As above, within the time limits of these options: to connect, and then to answer. */
    public HttpAnswer send(HttpUriRequestBase request, ConnectionOptions limits) throws NoAnswer {
        Duration connect = limits.connectTimeout();
        Duration response = limits.responseTimeout();
        return send(request, new Deadline(System::nanoTime, connect.plus(response)), connect, response);
    }

    private void tell(HttpUriRequestBase request, long start, Optional<HttpAnswer> answer, Optional<String> failure) {
        Map<String, String> ids = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : IDS) {
            Optional.ofNullable(request.getFirstHeader(name)).ifPresent(sent -> ids.put(name, sent.getValue()));
            answer.flatMap(got -> got.header(name)).ifPresent(value -> ids.put(name, value));
        }
        observer.accept(new Exchange(
                request.getMethod(),
                URI.create(request.getScheme() + "://" + request.getAuthority() + path(request)),
                answer.map(HttpAnswer::status),
                failure,
                Duration.ofNanos(System.nanoTime() - start),
                ids));
    }

    private static String path(HttpUriRequestBase request) {
        return request.getPath().replaceFirst("\\?.*", "");
    }

    private HttpAnswer send(
            HttpUriRequestBase request, Deadline deadline, HttpClientContext context, Watchdog.Watched watched)
            throws NoAnswer {
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(request.getUri()), request, context)) {
            if (context.getAttribute(SENDING) == null) {
                throw new NoAnswer(
                        NoAnswer.Stage.NOT_SENT,
                        answer.getCode(),
                        "the proxy refused to connect (HTTP " + answer.getCode() + ")",
                        new IOException(Failures.NO_TUNNEL + answer.getCode()));
            }
            return new HttpAnswer(answer.getCode(), headersOf(answer), body(answer, request, deadline));
        } catch (NoAnswer known) {
            throw known;
        } catch (IOException failure) {
            throw new NoAnswer(
                    stage(
                            context,
                            failure instanceof SSLException ? NoAnswer.Stage.NEVER_SENT : NoAnswer.Stage.NOT_SENT),
                    0,
                    watched.isCut() ? LATE : Failures.words(failure),
                    failure);
        } catch (RuntimeException failure) {
            // The client throws one if its connection is taken away, by the watchdog or because this was closed.
            if (closed) {
                throw new NoAnswer(stage(context, NoAnswer.Stage.CLOSED), 0, "this directory is closed", failure);
            }
            if (watched.isCut()) {
                throw new NoAnswer(stage(context, NoAnswer.Stage.NOT_SENT), 0, LATE, failure);
            }
            throw failure;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not a URI: " + request.getRequestUri());
        }
    }

    /** How far a failed exchange came: {@code unsent} if not a byte of the request was sent. */
    private static NoAnswer.Stage stage(HttpClientContext context, NoAnswer.Stage unsent) {
        return context.getAttribute(SENDING) == null ? unsent : NoAnswer.Stage.SENT;
    }

    private static Map<String, Collection<String>> headersOf(ClassicHttpResponse answer) {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.getHeaders()) {
            all.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
        }
        return all;
    }

    /** The whole body, decompressed. If it is too large or takes too long, the connection is closed. */
    private byte[] body(ClassicHttpResponse answer, HttpUriRequestBase request, Deadline deadline) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream stream = entity.getContent()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
                whole.write(chunk, 0, n);
                if (whole.size() > maxResponseBytes) {
                    request.cancel();
                    throw new NoAnswer(
                            NoAnswer.Stage.UNREADABLE,
                            answer.getCode(),
                            "the answer is larger than " + maxResponseBytes + " bytes",
                            new IOException("cut"));
                }
                if (deadline.isOver()) {
                    request.cancel();
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

    private static void goThrough(ProxyOptions proxy, HttpClientBuilder builder) {
        HttpHost host = new HttpHost(URIScheme.HTTP.id, proxy.host().toLowerCase(Locale.ROOT), proxy.port());
        builder.setProxy(host);
        proxy.credentials().ifPresent(who -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(host),
                    new UsernamePasswordCredentials(
                            who.userName(), who.password().reveal().toCharArray()));
            builder.setDefaultCredentialsProvider(credentials);
        });
    }

    private static PoolingHttpClientConnectionManager pool(ConnectionOptions options) {
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_HEADER_LINE)
                .build();
        SSLContext trust = options.sslContext().orElseGet(SSLContexts::createDefault);
        return new InterruptibleBuilder()
                .setConnectionFactory(socket -> new QuietConnection(bounds, options.idleTimeout()))
                // Its builder makes one for plain sockets only since HttpClient 5.5.
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(
                        trust,
                        new String[] {TLS.V_1_3.id, TLS.V_1_2.id},
                        null,
                        SSLBufferMode.STATIC,
                        HostnameVerificationPolicy.BUILTIN,
                        HttpsSupport.getDefaultHostnameVerifier()))
                .setMaxConnTotal(options.maxInFlight())
                .setMaxConnPerRoute(options.maxInFlight())
                // LAX counts connections for each route, without one lock for all routes. There is only one route.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(options.connectTimeout()))
                        .setSocketTimeout(Timeout.of(options.responseTimeout()))
                        .setValidateAfterInactivity(trustedUnchecked(options))
                        .build())
                .build();
    }

    /** An idle time-out that is shorter needs a check before every use. */
    private static TimeValue trustedUnchecked(ConnectionOptions options) {
        return options.idleTimeout().compareTo(TRUSTED_UNCHECKED.toDuration()) < 0
                ? TimeValue.ZERO_MILLISECONDS
                : TRUSTED_UNCHECKED;
    }

    /**
     * Makes connections over channels, so an interrupt ends a read or write at once. A plain socket does so on virtual
     * threads only.
     */
    private static final class InterruptibleBuilder extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver dns, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    noSocks -> SocketChannel.open().socket(),
                    ports,
                    dns,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }
    }
}
