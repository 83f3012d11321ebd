package dev.partnerdirectory.core.write;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Protects outcomes from exceptions of a listener. The first exception is logged with {@link System.Logger}; core logs
 * nothing else. Thread-safe.
 */
public final class ListenerGuard {
    private ListenerGuard() {}

    /** The listener, without its exceptions. */
    public static <E> Consumer<E> over(Consumer<E> listener) {
        AtomicBoolean hasFailed = new AtomicBoolean();
        return event -> {
            try {
                listener.accept(event);
            } catch (RuntimeException failure) {
                if (!hasFailed.getAndSet(true)) {
                    // Looked up here, since most runs need no logger and it takes time at the start.
                    System.getLogger("dev.partnerdirectory.core")
                            .log(
                                    System.Logger.Level.WARNING,
                                    "a listener failed; further failures of it are not logged",
                                    failure);
                }
            }
        };
    }
}
