package dev.partnerdirectory.core.write;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A cache of answers for one unit of work. It holds no lock while it reads, so two threads that ask at the same moment
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
