package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A bar on standard error: how much is done, how fast, how long it may still take. Thread-safe. */
final class Progress implements DirectoryListener {
    private static final int WIDTH = 24;
    private static final Duration REDRAWN_EVERY = Duration.ofMillis(100);
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final Clock clock;
    private final boolean shown;
    private int total;
    private int done;
    private Instant begun = Instant.EPOCH;
    private Instant drawn = Instant.EPOCH;

    /** @param shown whether there is a terminal that it can be drawn on */
    Progress(PrintWriter err, Clock clock, boolean shown) {
        this.err = err;
        this.clock = clock;
        this.shown = shown;
    }

    synchronized void begin(int expected) {
        total = expected;
        begun = clock.instant();
        draw(begun);
    }

    @Override
    public synchronized void on(DirectoryEvent event) {
        if (event instanceof DirectoryEvent.WorkflowFinished) {
            done++;
            Instant now = clock.instant();
            if (done == total || Duration.between(drawn, now).compareTo(REDRAWN_EVERY) >= 0) {
                draw(now);
            }
        }
    }

    /** Takes the bar away. */
    synchronized void end() {
        if (shown && total > 0) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private void draw(Instant now) {
        drawn = now;
        if (shown && total > 0) {
            err.print(CLEAR_LINE + line(total, done, Duration.between(begun, now)));
            err.flush();
        }
    }

    static String line(int total, int done, Duration elapsed) {
        int filled = (int) ((long) WIDTH * done / total);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        double seconds = elapsed.toMillis() / 1000.0;
        if (done == 0 || seconds <= 0) {
            return "[%s] %d of %d".formatted(bar, done, total);
        }
        double rate = done / seconds;
        Duration left = Duration.ofSeconds(Math.round((total - done) / rate));
        return String.format(Locale.ROOT, "[%s] %d of %d, %.1f a second, %s left", bar, done, total, rate, words(left));
    }

    private static String words(Duration left) {
        long minutes = left.toMinutes();
        return minutes == 0 ? left.toSeconds() + " s" : minutes + " min " + left.toSecondsPart() + " s";
    }
}
