package dev.partnerdirectory.core.write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that were read once in a unit of work. Holds no lock while it reads: two threads that ask at the same moment
 * may both read. Thread-safe.
 */
final class Memo<K, V> {
    private final Map<K, V> known = new ConcurrentHashMap<>();

    V get(K key, Function<K, V> read) {
        V there = known.get(key);
        if (there == null) {
            there = read.apply(key);
            known.put(key, there);
        }
        return there;
    }
}
