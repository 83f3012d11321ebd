package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.options.Cloud;
import dev.partnerdirectory.rest.options.ConnectionOptions;
import dev.partnerdirectory.rest.options.Origins;
import dev.partnerdirectory.rest.options.PasswordReset;
import dev.partnerdirectory.rest.options.RetryOptions;
import feign.Capability;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How a {@link RestDirectory} is set up: who signs in, where the service is, and how hard to try. Immutable; all but
 * the tokens have a default, named with the method that changes it.
 */
public final class RestOptions {
    private final AccessTokens tokens;
    private final Cloud cloud;
    private final URI baseUri;
    private final Optional<String> application;
    private final Locale locale;
    private final ConnectionOptions connection;
    private final RetryOptions retry;
    private final PasswordReset passwordReset;
    private final boolean validateMfa;
    private final List<Capability> capabilities;
    private final RequestIds requestIds;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    private RestOptions(Builder from) {
        this.tokens = from.tokens;
        this.cloud = from.cloud;
        this.baseUri = checked(from.baseUri.orElse(from.cloud.api()));
        this.application = from.application;
        this.locale = from.locale;
        this.connection = from.connection;
        this.retry = from.retry;
        this.passwordReset = from.passwordReset;
        this.validateMfa = from.validateMfa;
        this.capabilities = List.copyOf(from.capabilities);
        this.requestIds = from.requestIds;
        this.clock = from.clock;
        this.nanos = from.nanos;
        this.sleeper = from.sleeper;
        this.random = from.random;
    }

    /**
     * Begins with what has no default.
     *
     * @param tokens where access tokens come from; one identity of one partner
     */
    public static Builder builder(AccessTokens tokens) {
        return new Builder(tokens);
    }

    private static URI checked(URI base) {
        String bare = Origins.secure(base, "a base URI").toString().replaceAll("(?i)/v1$", "");
        return URI.create(bare.replaceAll("/+$", ""));
    }

    AccessTokens tokens() {
        return tokens;
    }

    Cloud cloud() {
        return cloud;
    }

    /** Where the service is, without the version. */
    public URI baseUri() {
        return baseUri;
    }

    Optional<String> application() {
        return application;
    }

    Locale locale() {
        return locale;
    }

    ConnectionOptions connection() {
        return connection;
    }

    RetryOptions retry() {
        return retry;
    }

    PasswordReset passwordReset() {
        return passwordReset;
    }

    boolean validateMfa() {
        return validateMfa;
    }

    List<Capability> capabilities() {
        return capabilities;
    }

    RequestIds requestIds() {
        return requestIds;
    }

    Clock clock() {
        return clock;
    }

    LongSupplier nanos() {
        return nanos;
    }

    Sleeper sleeper() {
        return sleeper;
    }

    DoubleSupplier random() {
        return random;
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
        private Clock clock = Clock.systemUTC();
        private LongSupplier nanos = System::nanoTime;
        private Sleeper sleeper = Sleeper.real();
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

        private Builder(AccessTokens tokens) {
            this.tokens = tokens;
        }

        /** Which cloud, and thereby where and what it lacks; default {@link Cloud#GLOBAL}. */
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
        public Builder time(Clock which, Sleeper waiting) {
            this.clock = which;
            this.nanos = () -> TimeUnit.MILLISECONDS.toNanos(which.millis());
            this.sleeper = waiting;
            return this;
        }

        /** What jitter is drawn from, 0 inclusive to 1 exclusive; the thread's own by default. For tests. */
        public Builder random(DoubleSupplier draw) {
            this.random = draw;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if the base URI is not https, except on the loopback address
         */
        public RestOptions build() {
            return new RestOptions(this);
        }
    }
}
