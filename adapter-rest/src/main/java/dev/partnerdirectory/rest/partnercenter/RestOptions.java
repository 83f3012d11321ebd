package dev.partnerdirectory.rest.partnercenter;

import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.rest.Cloud;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.PasswordReset;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.ServiceAddress;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.http.Time;
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
 * How a {@link RestDirectory} is set up: who signs in, where the service is, and how hard to try. Immutable. The
 * {@link Builder} has a default for all but the tokens, and tells each at the method that changes it.
 *
 * @param baseUri where the service is, without the version
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
        String bare = ServiceAddress.require(baseUri, "a base URI").toString().replaceAll("(?i)/v1$", "");
        baseUri = URI.create(bare.replaceAll("/+$", ""));
        capabilities = List.copyOf(capabilities);
    }

    /**
     * Begins with what has no default.
     *
     * @param tokens where access tokens come from; one identity of one partner
     */
    public static Builder builder(AccessTokens tokens) {
        return new Builder(tokens);
    }

    /** Collects the options. For one thread. */
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

        /** Which cloud, and thereby where the service is and what it lacks; default {@link Cloud#GLOBAL}. */
        public Builder cloud(Cloud which) {
            this.cloud = which;
            return this;
        }

        /** Where the service is, where that is not the cloud's own address: an emulator, a gateway. */
        public Builder baseUri(URI base) {
            this.baseUri = Optional.of(base);
            return this;
        }

        /** What the application calls itself, {@code MS-PartnerCenter-Application}; not sent by default. */
        public Builder application(String name) {
            this.application = Optional.of(name);
            return this;
        }

        /** The language of names and messages, {@code X-Locale}; default {@code en-US}. */
        public Builder locale(Locale language) {
            this.locale = language;
            return this;
        }

        /** Time-outs, pool, proxy, trust, largest answer; defaults at {@link ConnectionOptions}. */
        public Builder connection(ConnectionOptions options) {
            this.connection = options;
            return this;
        }

        /** Attempts, waits, deadline, budget; defaults at {@link RetryOptions}. */
        public Builder retry(RetryOptions options) {
            this.retry = options;
            return this;
        }

        /** Which request resets a password; default {@link PasswordReset#OWN_PATH}. */
        public Builder passwordReset(PasswordReset how) {
            this.passwordReset = how;
            return this;
        }

        /**
         * Whether the service is asked to check the sign-in for multi-factor authentication ({@code ValidateMfa}) and
         * to say so, see {@link RestDirectory#isMfaCompliant()}; default no.
         */
        public Builder validateMfa(boolean ask) {
            this.validateMfa = ask;
            return this;
        }

        /** Metrics and tracing, by Feign's capabilities, such as {@code MicrometerCapability}; none by default. */
        public Builder capabilities(Capability... all) {
            this.capabilities = List.of(all);
            return this;
        }

        /** Where reads' request ids and correlation ids come from; random by default. */
        public Builder requestIds(RequestIds ids) {
            this.requestIds = ids;
            return this;
        }

        /** What tells the time, for deadlines too, and how to wait; the machine's by default. For tests. */
        public Builder time(Clock clock, Sleeper sleeper) {
            this.time = new Time(clock, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()), sleeper, time.random());
            return this;
        }

        /** What jitter is drawn from, 0 inclusive to 1 exclusive; the thread's own by default. For tests. */
        public Builder random(DoubleSupplier draw) {
            this.time = new Time(time.clock(), time.nanos(), time.sleeper(), draw);
            return this;
        }

        /**
         * The options.
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
