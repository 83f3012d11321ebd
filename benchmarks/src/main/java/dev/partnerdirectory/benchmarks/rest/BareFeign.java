package dev.partnerdirectory.benchmarks.rest;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Retryer;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;

/**
 * Feign with its defaults, on the same HTTP client with a pool of the same size. Repeats, redirects and cookies are
 * off.
 */
final class BareFeign implements Rival {
    private final CloseableHttpClient http;
    private final Members members;

    interface Members {
        @RequestLine("POST /v1/customers/{customer}/directoryroles/{role}/usermembers")
        @Headers({
            "Accept: application/json",
            "Content-Type: application/json",
            "MS-Contract-Version: v1",
            "X-Locale: en-US",
            "Authorization: Bearer {token}",
            "MS-RequestId: {request}",
            "MS-CorrelationId: {correlation}"
        })
        Sample.Member add(
                @Param("customer") String customer,
                @Param("role") String role,
                @Param("token") String token,
                @Param("request") UUID request,
                @Param("correlation") UUID correlation,
                Sample.Body member);
    }

    BareFeign(URI server, int connections) {
        this.http = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
        this.members = Feign.builder()
                .client(new ApacheHttp5Client(http))
                .encoder(new JacksonEncoder())
                .decoder(new JacksonDecoder())
                .retryer(Retryer.NEVER_RETRY)
                .target(Members.class, server.toString());
    }

    @Override
    public String name() {
        return "bare Feign";
    }

    @Override
    public void addMember() {
        members.add(
                        Sample.CUSTOMER,
                        Sample.ROLE,
                        Sample.TOKEN,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Sample.Body.sample())
                .check();
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
