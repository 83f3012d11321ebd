package dev.partnerdirectory.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles Ctrl-C: interrupts the work, and gives it time to finish its open calls and to print the results so far. The
 * JVM itself then ends with 128 and the signal's number, which is 130.
 */
final class Interruption {
    private static final long GRACE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);

    private Interruption() {}

    static Interruption watch(Thread worker) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(worker), "pdir-interruption"));
        return interruption;
    }

    /** Called when the work is done and can no longer be interrupted. */
    void over() {
        over.countDown();
    }

    private void stop(Thread worker) {
        if (over.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            if (!over.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("error: still working after " + GRACE_SECONDS + " s; stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
