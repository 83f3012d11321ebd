package dev.partnerdirectory.fake.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.xnio.IoUtils;

/**
 * Keeps what clients make the emulator hold within the heap: bodies and answers on their way, and what a directory may
 * grow by. Thread-safe.
 */
final class Memory {
    private static final AttachmentKey<AtomicLong> HELD = AttachmentKey.create(AtomicLong.class);
    private static final long COLLECTION_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final long most;
    private final AtomicLong onTheirWay = new AtomicLong();
    private final AtomicLong collectedAt = new AtomicLong(System.nanoTime() - COLLECTION_EVERY_NANOS);

    /** @param most the bytes that bodies and answers on their way may take together */
    Memory(long most) {
        this.most = most;
    }

    /** An eighth of the heap. */
    static Memory ofThisMachine() {
        return new Memory(Runtime.getRuntime().maxMemory() / 8);
    }

    /** Reserves this many bytes until the exchange ends, if there is room. */
    boolean hold(HttpServerExchange exchange, long bytes) {
        if (onTheirWay.addAndGet(bytes) > most) {
            onTheirWay.addAndGet(-bytes);
            return false;
        }
        AtomicLong held = exchange.getAttachment(HELD);
        if (held == null) {
            exchange.putAttachment(HELD, new AtomicLong(bytes));
            exchange.addExchangeCompleteListener((ended, next) -> {
                release(ended);
                next.proceed();
            });
        } else {
            held.addAndGet(bytes);
        }
        return true;
    }

    /** Closes the connection of an exchange that will never end. */
    void close(HttpServerExchange exchange) {
        IoUtils.safeClose(exchange.getConnection());
        release(exchange);
    }

    /** Closes the connection after this time, unless the client has done its part by then. */
    void closeUnless(HttpServerExchange exchange, BooleanSupplier done, int millis) {
        exchange.getIoThread()
                .executeAfter(
                        () -> {
                            if (!done.getAsBoolean()) {
                                close(exchange);
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    private void release(HttpServerExchange exchange) {
        AtomicLong held = exchange.getAttachment(HELD);
        if (held != null) {
            onTheirWay.addAndGet(-held.getAndSet(0));
        }
    }

    /** Whether less than an eighth of the heap is free, even after a collection. */
    boolean isFull() {
        if (!isNearlyFull()) {
            return false;
        }
        long now = System.nanoTime();
        long before = collectedAt.get();
        if (now - before >= COLLECTION_EVERY_NANOS && collectedAt.compareAndSet(before, now)) {
            System.gc();
        }
        return isNearlyFull();
    }

    private static boolean isNearlyFull() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return runtime.maxMemory() - used < runtime.maxMemory() / 8;
    }
}
