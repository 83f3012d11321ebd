package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.fake.http.condition.Lag;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The former values of one kind that reads still see. The number of values is limited; the oldest are dropped first.
 * Thread-safe.
 */
final class StaleValues<K, V> {
    private static final int MOST = 10_000;

    private final Supplier<Lag> lag;
    private final Clock clock;
    private final Map<K, Stale<V>> stale = new LinkedHashMap<>();

    /**
     * One value that was written.
     *
     * @param before the former value; empty if there was none
     * @param exists whether there is a value now
     */
    private record Stale<V>(Optional<V> before, boolean exists, int readsLeft, Instant until) {}

    StaleValues(Supplier<Lag> lag, Clock clock) {
        this.lag = lag;
        this.clock = clock;
    }

    /** Remembers the value from before a write. After a second write, the value from before the first is kept. */
    synchronized void written(K key, Optional<V> before, boolean exists) {
        Lag now = lag.get();
        if (now.isNone()) {
            return;
        }
        Stale<V> known = stale.remove(key);
        Instant until = clock.instant().plus(now.time());
        stale.put(key, new Stale<>(known == null ? before : known.before, exists, now.reads(), until));
        if (stale.size() > MOST) {
            stale.remove(stale.keySet().iterator().next());
        }
    }

    /** The value that a read sees: the former one while the lag lasts, otherwise {@code now}. */
    Optional<V> seen(K key, Supplier<Optional<V>> now) {
        return read(key).map(Stale::before).orElseGet(now);
    }

    /** Whether there is a new value that reads do not see yet. */
    boolean isMissed(K key) {
        return read(key).filter(value -> value.before.isEmpty()).isPresent();
    }

    /** The deleted values with matching keys that reads still see. */
    Stream<V> gone(Predicate<K> keys) {
        List<K> found;
        synchronized (this) {
            found = stale.entrySet().stream()
                    .filter(entry -> !entry.getValue().exists && keys.test(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return found.stream().flatMap(key -> read(key).flatMap(Stale::before).stream());
    }

    /** A listing as reads see it. The last page ends with deleted values that are still visible. */
    Stream<V> listed(List<V> now, Function<V, K> key, boolean isLast, Predicate<K> inListing) {
        Stream<V> seen = now.stream().flatMap(value -> seen(key.apply(value), () -> Optional.of(value)).stream());
        return isLast ? Stream.concat(seen, gone(inListing)) : seen;
    }

    private synchronized Optional<Stale<V>> read(K key) {
        Stale<V> found = stale.get(key);
        if (found == null) {
            return Optional.empty();
        }
        if (found.readsLeft <= 0 && !clock.instant().isBefore(found.until)) {
            stale.remove(key);
            return Optional.empty();
        }
        stale.replace(key, new Stale<>(found.before, found.exists, found.readsLeft - 1, found.until));
        return Optional.of(found);
    }

    synchronized boolean isEmpty() {
        return stale.isEmpty();
    }

    synchronized void clear() {
        stale.clear();
    }
}
