package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ProxyOptions;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds the HTTP client. Its retries, redirects and cookies are off, and it ignores system properties. By default it
 * would repeat a POST that was answered with 429 or 503.
 */
final class HttpClientFactory {
    /** Attribute of a request's context, set when its connection is open and the first byte is about to be sent. */
    static final String SENDING = "dev.partnerdirectory.sending";

    /** A connection unused for longer is checked before it is reused. A service is unlikely to close one sooner. */
    private static final TimeValue TRUSTED_UNCHECKED = TimeValue.ofSeconds(1);

    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_LINE = 64 * 1024;

    private HttpClientFactory() {}

    static CloseableHttpClient open(ConnectionOptions options) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(pool(options))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "sending", (request, scope, chain) -> {
                    scope.clientContext.setAttribute(SENDING, true);
                    return chain.proceed(request, scope);
                });
        options.proxy().ifPresent(proxy -> goThrough(proxy, builder));
        return builder.build();
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
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(trust)
                        .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                        .buildClassic())
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
