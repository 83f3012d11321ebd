package dev.partnerdirectory.fake.http.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Authorization codes, device codes or refresh tokens that were issued and can be exchanged for tokens. The memory that
 * they take is limited; the oldest are dropped first. Thread-safe.
 */
final class Grants<T> {
    private static final long MOST_BYTES = 4L << 20;
    private static final int USUAL_BYTES = 400;
    private static final int BYTES = 32;

    private final Clock clock;
    private final Random random;
    private final Duration life;
    private final Map<String, Given<T>> given = new LinkedHashMap<>();

    private long held;

    private record Given<T>(T what, Instant until, long bytes) {}

    Grants(Clock clock, Random random, Duration life) {
        this.clock = clock;
        this.random = random;
        this.life = life;
    }

    /** Issues a new secret code for {@code what}. */
    synchronized String give(String prefix, T what) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Given<T> fresh = new Given<>(
                what,
                clock.instant().plus(life),
                USUAL_BYTES + 2L * what.toString().length());
        given.put(word, fresh);
        held += fresh.bytes();
        while (held > MOST_BYTES) {
            remove(given.keySet().iterator().next());
        }
        return word;
    }

    /** The object that the code was issued for, if the code is known and has not expired. */
    synchronized Optional<T> find(String word) {
        return isExpired(word)
                ? Optional.empty()
                : Optional.ofNullable(given.get(word)).map(Given::what);
    }

    /** Whether the code is known but has expired. */
    synchronized boolean isExpired(String word) {
        Given<T> found = given.get(word);
        return found != null && !clock.instant().isBefore(found.until);
    }

    /** Like {@link #find}, but the code cannot be used again. */
    synchronized Optional<T> take(String word) {
        Optional<T> found = find(word);
        remove(word);
        return found;
    }

    private void remove(String word) {
        Given<T> gone = given.remove(word);
        held -= gone == null ? 0 : gone.bytes();
    }

    synchronized void clear() {
        given.clear();
        held = 0;
    }
}
