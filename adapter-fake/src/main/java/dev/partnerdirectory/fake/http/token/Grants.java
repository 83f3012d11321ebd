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
 * What was given out and may come back for tokens: authorization codes, device codes, refresh tokens. Each kind holds
 * a bounded number, the oldest go first. Thread-safe.
 */
final class Grants<T> {
    private static final int MOST = 10_000;
    private static final int BYTES = 32;

    private final Clock clock;
    private final Random random;
    private final Duration life;
    private final Map<String, Given<T>> given = new LinkedHashMap<>();

    private record Given<T>(T what, Instant until) {}

    Grants(Clock clock, Random random, Duration life) {
        this.clock = clock;
        this.random = random;
        this.life = life;
    }

    /** A new secret word for this. */
    synchronized String give(String prefix, T what) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        given.put(word, new Given<>(what, clock.instant().plus(life)));
        if (given.size() > MOST) {
            given.remove(given.keySet().iterator().next());
        }
        return word;
    }

    /** What the word stands for, if it was given and is still good. */
    synchronized Optional<T> find(String word) {
        return isExpired(word)
                ? Optional.empty()
                : Optional.ofNullable(given.get(word)).map(Given::what);
    }

    /** Whether the word was given but is no longer good. */
    synchronized boolean isExpired(String word) {
        Given<T> found = given.get(word);
        return found != null && !clock.instant().isBefore(found.until);
    }

    /** As {@link #find}; the word is used up. */
    synchronized Optional<T> take(String word) {
        Optional<T> found = find(word);
        given.remove(word);
        return found;
    }

    synchronized void clear() {
        given.clear();
    }
}
