package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A run's bar on standard error, where that is a terminal: how much is done, how fast, how long it may still take. Thread-safe. */
public final class ProgressBar implements RunListener, AutoCloseable {
    private static final int WIDTH = 24;
    private static final Duration REDRAWN_EVERY = Duration.ofMillis(100);
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final Clock clock;
    private final boolean shown;
    private Instant drawn = Instant.EPOCH;

    public ProgressBar(Invocation invocation) {
        this.err = invocation.console().err();
        this.clock = invocation.clock();
        this.shown = invocation.console().terminal().err() && !invocation.isQuiet();
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (!shown || !(event instanceof RunEvent.Progress progress)) {
            return;
        }
        Instant now = clock.instant();
        boolean last = progress.done() == progress.total();
        if (last || Duration.between(drawn, now).compareTo(REDRAWN_EVERY) >= 0) {
            drawn = now;
            err.print(CLEAR_LINE + line(progress));
            err.flush();
        }
    }

    static String line(RunEvent.Progress progress) {
        int filled = (int) (WIDTH * progress.done() / Math.max(1, progress.total()));
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        String counts = "[%s] %d of %d steps".formatted(bar, progress.done(), progress.total());
        return progress.left()
                .map(left -> String.format(
                        Locale.ROOT, "%s, %.0f a minute, %s left", counts, progress.perMinute(), time(left)))
                .orElse(counts);
    }

    private static String time(Duration time) {
        long minutes = time.toMinutes();
        return minutes == 0 ? time.toSeconds() + " s" : minutes + " min " + time.toSecondsPart() + " s";
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (shown && !drawn.equals(Instant.EPOCH)) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
