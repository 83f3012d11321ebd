package dev.partnerdirectory.spring;

import dev.partnerdirectory.rest.Cloud;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application's properties say.
 *
 * @param adapter the directory: Partner Center (rest), or a fake one in memory (fake)
 * @param partner name of the partner account, as the tag of observations
 * @param rest    how to reach Partner Center
 */
@ConfigurationProperties("partner-directory")
record PartnerDirectoryProperties(
        @DefaultValue("rest") Adapter adapter,
        @DefaultValue("default") String partner,
        @DefaultValue Rest rest) {
    /** Which directory. */
    enum Adapter {
        REST,
        FAKE
    }

    /**
     * How to reach Partner Center. How to sign in says a bean of type {@code AccessTokens}.
     *
     * @param baseUri         address of the service, if it is not that of the cloud, such as an emulator
     * @param cloud           the cloud whose partner this is
     * @param application     name of the application, sent to the service
     * @param validateMfa     whether the service is asked to check the sign-in for multi-factor authentication
     * @param deadline        the longest time for one call with all its attempts
     * @param connectTimeout  the longest time to open a connection
     * @param responseTimeout the longest time without data from the service
     * @param maxInFlight     calls in progress at once, and the size of the connection pool
     * @param plainHttpHosts  hosts that may be reached without TLS, besides this machine; tokens are then readable on the way
     * @param proxy           address of an HTTP proxy, with user name and password if it asks for them
     * @param sslBundle       name of the SSL bundle with the certificates to trust and the client certificate
     */
    record Rest(
            @Nullable URI baseUri,
            @DefaultValue("global") Cloud cloud,
            @Nullable String application,
            @DefaultValue("false") boolean validateMfa,
            @DefaultValue("3m") Duration deadline,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("60s") Duration responseTimeout,
            @DefaultValue("256") int maxInFlight,
            @DefaultValue Set<String> plainHttpHosts,
            @Nullable String proxy,
            @Nullable String sslBundle) {}
}
