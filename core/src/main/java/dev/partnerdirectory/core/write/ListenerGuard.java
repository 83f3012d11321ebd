package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Protects outcomes from exceptions of a listener. The first exception is logged with {@link System.Logger}; core logs
 * nothing else. Thread-safe.
 */
public final class ListenerGuard implements DirectoryListener, RunListener {
    private final DirectoryListener directory;
    private final RunListener run;
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    private ListenerGuard(DirectoryListener directory, RunListener run) {
        this.directory = directory;
        this.run = run;
    }

    static DirectoryListener forDirectory(DirectoryListener listener) {
        return listener instanceof ListenerGuard ? listener : new ListenerGuard(listener, RunListener.none());
    }

    public static RunListener forRun(RunListener listener) {
        return listener instanceof ListenerGuard ? listener : new ListenerGuard(DirectoryListener.none(), listener);
    }

    @Override
    public void on(DirectoryEvent event) {
        guarded(() -> directory.on(event));
    }

    @Override
    public void on(RunEvent event) {
        guarded(() -> run.on(event));
    }

    private void guarded(Runnable telling) {
        try {
            telling.run();
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
    }
}
