package dev.partnerdirectory.core.write;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A costly object that is made once, when it is first needed. Thread-safe. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T there = made;
        return there != null ? there : make();
    }

    private T make() {
        making.lock();
        try {
            T there = made;
            if (there == null) {
                there = maker.get();
                made = there;
            }
            return there;
        } finally {
            making.unlock();
        }
    }
}
