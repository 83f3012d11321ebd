package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.fake.http.condition.Lag;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;

/**
 * What things were like before they were written, for as long as reads are to see them so. Holds a bounded number;
 * the oldest are lifted first. Thread-safe.
 */
final class Veils<K, V> {
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<K, Veil<V>> veils = new LinkedHashMap<>();
    private final AtomicBoolean any = new AtomicBoolean();

    private record Veil<V>(V before, int readsLeft, Instant until) {}

    Veils(Clock clock) {
        this.clock = clock;
    }

    /** Hides a write; one that hides another shows what was before both. */
    void cover(K key, V before, Lag lag) {
        if (lag.isNone()) {
            return;
        }
        Instant until = clock.instant().plus(lag.time());
        synchronized (veils) {
            Veil<V> known = veils.remove(key);
            veils.put(key, new Veil<>(known == null ? before : known.before, lag.reads(), until));
            if (veils.size() > MOST) {
                veils.remove(veils.keySet().iterator().next());
            }
            any.set(true);
        }
    }

    /** How a read sees it, if late; counts as one read. */
    Optional<V> before(K key) {
        if (!any.get()) {
            return Optional.empty();
        }
        synchronized (veils) {
            Veil<V> veil = veils.get(key);
            if (veil == null) {
                return Optional.empty();
            }
            if (veil.readsLeft <= 0 && !clock.instant().isBefore(veil.until)) {
                veils.remove(key);
                any.set(!veils.isEmpty());
                return Optional.empty();
            }
            veils.replace(key, new Veil<>(veil.before, veil.readsLeft - 1, veil.until));
            return Optional.of(veil.before);
        }
    }

    /** Where there are veils over what was like this; looking is no read of any. */
    List<K> covered(BiPredicate<K, V> before) {
        if (!any.get()) {
            return List.of();
        }
        synchronized (veils) {
            return veils.entrySet().stream()
                    .filter(veil -> before.test(veil.getKey(), veil.getValue().before))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    void clear() {
        synchronized (veils) {
            veils.clear();
            any.set(false);
        }
    }

    boolean isEmpty() {
        return !any.get();
    }
}
