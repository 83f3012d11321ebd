package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A run that goes on in a thread of its own: watch it, wait for it, cancel it. Thread-safe. Close it before the stored
 * run.
 */
public final class BackgroundRun implements AutoCloseable {
    private final FutureTask<RunReport> work;
    private final Thread thread;
    private volatile RunEvent.@Nullable Progress progress;

    private BackgroundRun(
            Provisioning provisioning,
            StoredRun run,
            PasswordSink sink,
            Provisioning.Options options,
            RunListener listener) {
        RunListener both = event -> {
            if (event instanceof RunEvent.Progress now) {
                progress = now;
            }
            listener.on(event);
        };
        work = new FutureTask<>(() -> run.journal().isEmpty()
                ? provisioning.apply(run, sink, options, both)
                : provisioning.resume(run, sink, options, both));
        thread = new Thread(work, "partner-directory-run");
    }

    /** As {@link #start(Provisioning, StoredRun, PasswordSink, Provisioning.Options, RunListener)}, without a listener. */
    public static BackgroundRun start(
            Provisioning provisioning, StoredRun run, PasswordSink sink, Provisioning.Options options) {
        return start(provisioning, run, sink, options, RunListener.none());
    }

    /**
     * Starts to {@linkplain Provisioning#apply apply} a run, or to {@linkplain Provisioning#resume resume} it if it has
     * begun before.
     *
     * @param run opened; it must stay open until this run has ended
     */
    public static BackgroundRun start(
            Provisioning provisioning,
            StoredRun run,
            PasswordSink sink,
            Provisioning.Options options,
            RunListener listener) {
        BackgroundRun started = new BackgroundRun(provisioning, run, sink, options, listener);
        started.thread.start();
        return started;
    }

    /** The progress so far; empty until the first step has ended. */
    public Optional<RunEvent.Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Whether the run has ended, in whatever way. */
    public boolean isDone() {
        return work.isDone();
    }

    /**
     * Waits until the run has ended.
     *
     * @return the report; after {@link #cancel}, of what was done until then
     * @throws RuntimeException what {@link Provisioning#apply} or {@link Provisioning#resume} throws
     * @throws Interrupted      if the calling thread is interrupted; the run goes on
     */
    public RunReport await() {
        try {
            return work.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while waiting for a run, which goes on", ErrorDetails.none(), stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof Error defect) {
                throw defect;
            }
            throw new IllegalStateException(failed);
        }
    }

    /** Interrupts the run, so that it ends soon. It can be resumed. Does nothing if it has ended. */
    public void cancel() {
        thread.interrupt();
    }

    /** Cancels the run and waits until it has ended. */
    @Override
    public void close() {
        cancel();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
