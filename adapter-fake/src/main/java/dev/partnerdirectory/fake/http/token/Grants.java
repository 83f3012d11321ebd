package dev.partnerdirectory.fake.http.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was given out and may come back for tokens: authorization codes, device codes, refresh tokens. Each kind holds
 * a bounded number, the oldest go first. Thread-safe.
 */
final class Grants<T> {
    private static final int MOST = 10_000;
    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Duration life;
    private final Map<String, Given<T>> given = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Given<T>> eldest) {
            return size() > MOST;
        }
    });

    private record Given<T>(T what, Instant until) {}

    Grants(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    /** A new secret word for this. */
    String give(String prefix, T what) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        given.put(word, new Given<>(what, clock.instant().plus(life)));
        return word;
    }

    /** What the word stands for, if it was given and is still good. */
    Optional<T> find(String word) {
        Given<T> found = given.get(word);
        return found == null || !clock.instant().isBefore(found.until) ? Optional.empty() : Optional.of(found.what);
    }

    /** Whether the word was given but is no longer good. */
    boolean isExpired(String word) {
        Given<T> found = given.get(word);
        return found != null && !clock.instant().isBefore(found.until);
    }

    /** As {@link #find}, and the word is worth nothing from now on. */
    Optional<T> take(String word) {
        Optional<T> found = find(word);
        return given.remove(word) == null ? Optional.empty() : found;
    }

    void change(String word, UnaryOperator<T> change) {
        given.computeIfPresent(word, (key, old) -> new Given<>(change.apply(old.what), old.until));
    }

    void clear() {
        given.clear();
    }
}
