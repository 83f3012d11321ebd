package dev.partnerdirectory.fake.store.heap;

/** Gives keys, none twice. For one thread at a time. */
final class Keys {
    private long last;

    long next() {
        return ++last;
    }
}
