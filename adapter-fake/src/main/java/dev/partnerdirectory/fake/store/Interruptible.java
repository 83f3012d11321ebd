package dev.partnerdirectory.fake.store;

/** Work that waits, and can be interrupted while it does. */
@FunctionalInterface
public interface Interruptible<T> {
    T run() throws InterruptedException;
}
