package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.rest.text.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches one token for many threads and renews it before it expires. Only one thread renews it at a time. The other
 * threads use the current token meanwhile, and wait only if it has expired. Thread-safe.
 */
final class CachedTokens implements AccessTokens {
    private static final Logger LOG = LoggerFactory.getLogger(CachedTokens.class);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** A token with less time left than this might expire before it arrives. */
    private static final Duration TOO_SHORT = Duration.ofSeconds(30);

    /** How long to leave an issuer alone that could not renew a token ahead. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TokenSource source;
    private final Clock clock;
    private final ReentrantLock flight = new ReentrantLock();
    private volatile @Nullable AccessToken kept;

    /** Until when no token is renewed ahead, after that failed. */
    private volatile Instant quietUntil = Instant.MIN;

    CachedTokens(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public AccessToken get() {
        AccessToken now = kept;
        if (now != null && lasts(now, AHEAD)) {
            return now;
        }
        if (now != null && lasts(now, TOO_SHORT)) {
            return clock.instant().isAfter(quietUntil) && flight.tryLock() ? renewAhead(now) : now;
        }
        lock();
        try {
            AccessToken meanwhile = kept;
            return meanwhile != null && isOther(meanwhile, now) && lasts(meanwhile, TOO_SHORT)
                    ? meanwhile
                    : keep(source.get(false));
        } finally {
            flight.unlock();
        }
    }

    @Override
    public AccessToken renew(AccessToken refused) {
        lock();
        try {
            AccessToken meanwhile = kept;
            return meanwhile != null && isOther(meanwhile, refused) ? meanwhile : keep(source.get(true));
        } finally {
            flight.unlock();
        }
    }

    /** Called with the lock held. If the renewal fails, the current token is still valid. */
    private AccessToken renewAhead(AccessToken now) {
        try {
            AccessToken meanwhile = kept;
            return meanwhile != null && isOther(meanwhile, now) ? meanwhile : keep(source.get(true));
        } catch (RuntimeException early) {
            quietUntil = clock.instant().plus(PAUSE);
            LOG.warn("the access token could not be renewed ahead of its end: {}", Failures.words(early));
            return now;
        } finally {
            flight.unlock();
        }
    }

    /** Whether another thread has replaced {@code before}. */
    private static boolean isOther(AccessToken meanwhile, @Nullable AccessToken before) {
        return before == null || !meanwhile.value().equals(before.value());
    }

    private AccessToken keep(AccessToken token) {
        kept = token;
        return token;
    }

    /** A token without a known expiry time is never reused. */
    private boolean lasts(AccessToken token, Duration least) {
        Instant end = token.expiresAt().orElse(Instant.MIN);
        return clock.instant().plus(least).isBefore(end);
    }

    private void lock() {
        try {
            flight.lockInterruptibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while waiting for an access token", ErrorDetails.none(), stop);
        }
    }
}
