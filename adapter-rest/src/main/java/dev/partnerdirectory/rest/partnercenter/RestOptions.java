package dev.partnerdirectory.rest.partnercenter;

import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.PasswordReset;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.ServiceAddress;
import dev.partnerdirectory.rest.Time;
import dev.partnerdirectory.rest.auth.AccessTokens;
import feign.Capability;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Options of a {@link RestDirectory}: sign-in, address, connection and retries. Immutable. The {@link Builder} has a
 * default for everything except the tokens; each method documents its default.
 *
 * @param baseUri the service's address, without the version
 */
public record RestOptions(
        AccessTokens tokens,
        Cloud cloud,
        URI baseUri,
        Optional<String> application,
        Locale locale,
        ConnectionOptions connection,
        RetryOptions retry,
        PasswordReset passwordReset,
        boolean validateMfa,
        List<Capability> capabilities,
        RequestIds requestIds,
        Time time) {

    /** @throws IllegalArgumentException if the base URI is not https, except on the loopback address */
    public RestOptions {
        String bare = ServiceAddress.require(baseUri, "a base URI", connection.plainHttpHosts())
                .toString()
                .replaceAll("(?i)/v1$", "");
        baseUri = URI.create(bare.replaceAll("/+$", ""));
        capabilities = List.copyOf(capabilities);
    }

    /**
     * Starts with the tokens, which have no default.
     *
     * @param tokens where access tokens come from; they must belong to one identity of one partner
     */
    public static Builder builder(AccessTokens tokens) {
        return new Builder(tokens);
    }

    /** Starts with these options. */
    public Builder toBuilder() {
        Builder builder = new Builder(tokens);
        builder.cloud = cloud;
        builder.baseUri = Optional.of(baseUri);
        builder.application = application;
        builder.locale = locale;
        builder.connection = connection;
        builder.retry = retry;
        builder.passwordReset = passwordReset;
        builder.validateMfa = validateMfa;
        builder.capabilities = capabilities;
        builder.requestIds = requestIds;
        builder.time = time;
        return builder;
    }

    /** Collects the options. Not thread-safe. */
    public static final class Builder {
        private final AccessTokens tokens;
        private Cloud cloud = Cloud.GLOBAL;
        private Optional<URI> baseUri = Optional.empty();
        private Optional<String> application = Optional.empty();
        private Locale locale = Locale.US;
        private ConnectionOptions connection = ConnectionOptions.defaults();
        private RetryOptions retry = RetryOptions.defaults();
        private PasswordReset passwordReset = PasswordReset.OWN_PATH;
        private boolean validateMfa;
        private List<Capability> capabilities = List.of();
        private RequestIds requestIds = RequestIds.random();
        private Time time = new Time(
                Clock.systemUTC(),
                System::nanoTime,
                Sleeper.real(),
                () -> ThreadLocalRandom.current().nextDouble());

        private Builder(AccessTokens tokens) {
            this.tokens = tokens;
        }

        /**
         * The cloud, which determines the service's address and unsupported operations; default {@link Cloud#GLOBAL}.
         */
        public Builder cloud(Cloud which) {
            this.cloud = which;
            return this;
        }

        /** The service's address, if it is not the cloud's own, such as an emulator or a gateway. */
        public Builder baseUri(URI base) {
            this.baseUri = Optional.of(base);
            return this;
        }

        /** The application's name, sent as {@code MS-PartnerCenter-Application}; not sent by default. */
        public Builder application(String name) {
            this.application = Optional.of(name);
            return this;
        }

        /** The language of names and messages, sent as {@code X-Locale}; default {@code en-US}. */
        public Builder locale(Locale language) {
            this.locale = language;
            return this;
        }

        /** Time-outs, pool, proxy, trust, response size; {@link ConnectionOptions} documents the defaults. */
        public Builder connection(ConnectionOptions options) {
            this.connection = options;
            return this;
        }

        /** Attempts, waits, deadline, budget; {@link RetryOptions} documents the defaults. */
        public Builder retry(RetryOptions options) {
            this.retry = options;
            return this;
        }

        /** The request that resets a password; default {@link PasswordReset#OWN_PATH}. */
        public Builder passwordReset(PasswordReset how) {
            this.passwordReset = how;
            return this;
        }

        /**
         * Whether to ask the service to check the sign-in for multi-factor authentication ({@code ValidateMfa}), see
         * {@link RestDirectory#isMfaCompliant()}; default no.
         */
        public Builder validateMfa(boolean ask) {
            this.validateMfa = ask;
            return this;
        }

        /** Metrics and tracing, as Feign capabilities such as {@code MicrometerCapability}; none by default. */
        public Builder capabilities(Capability... all) {
            this.capabilities = List.of(all);
            return this;
        }

        /** Generates the request ids of reads and the correlation ids; random by default. */
        public Builder requestIds(RequestIds ids) {
            this.requestIds = ids;
            return this;
        }

        /** The clock, also for deadlines, and the sleeper for waits; the machine's by default. For tests. */
        public Builder time(Clock clock, Sleeper sleeper) {
            this.time = new Time(clock, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()), sleeper, time.random());
            return this;
        }

        /** The random source of the jitter, from 0 inclusive to 1 exclusive; thread-local by default. For tests. */
        public Builder random(DoubleSupplier draw) {
            this.time = new Time(time.clock(), time.nanos(), time.sleeper(), draw);
            return this;
        }

        /**
         * Builds the options.
         *
         * @throws IllegalArgumentException if the base URI is not https, except on the loopback address
         */
        public RestOptions build() {
            return new RestOptions(
                    tokens,
                    cloud,
                    baseUri.orElse(cloud.api()),
                    application,
                    locale,
                    connection,
                    retry,
                    passwordReset,
                    validateMfa,
                    capabilities,
                    requestIds,
                    time);
        }
    }
}
